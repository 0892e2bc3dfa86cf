// Reads plans as they stood at moments that follow each other, and no more of them than is needed.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "changes/changes_of_item.h"
#include "followup/repository.h"
#include "history/moment.h"

namespace followup {

// Loads plans from files, and takes what did not change from what is kept.
using LoadPlans = std::function<Repository(FileVisitor&, const Files&, KeptFiles*)>;

// How an item came from an older moment to a newer one.
struct ItemStep {
  std::string id;  // its full id in the newer one
  std::vector<Change> changes;
  std::optional<ItemPlace> before;  // nothing: it was not there, or nobody can tell
  // Whether nobody can tell, because of these files, that of the item among them; none if the
  // commit itself cannot be read.
  bool is_unreadable = false;
  std::vector<std::string> lost_paths;
};

// Whether files hold this content at a path. What git cannot give back is never the same.
bool have_content(const Files& files, const std::filesystem::path& path,
                  const std::string& content_id);

class PastPlans {
 public:
  using Wants = std::function<bool(const LoadedFile&)>;

  // The repository must outlive it. `load` reads all of it.
  PastPlans(const GitRepository& git, LoadPlans load);

  // The plans that are wanted, with paths from the root of the repository on. What is broken, or
  // has a broken followup.yaml, is lost. Where git cannot give back all of it, the state is
  // incomplete.
  PlansState read(const Files& files, const Wants& wants);
  PlansState read(const Files& files, const Wants& wants, const LoadPlans& load);
  // The plan in a file, and no other.
  PlansState read_one(const Files& files, const std::string& path);
  // The plan in a file, and all others that are not the same in other files.
  PlansState read_different(const Files& files, const Files& others, const std::string& path);

  // Whether files are the same in both, and each followup.yaml that may hold for them too, so that
  // nothing can have happened in them. What git cannot give back is never the same.
  bool are_same(const std::vector<std::string>& paths, const Files& one, const Files& other) const;

  // That an item is there, or no longer, as it stands in files; nothing if it does not.
  std::optional<Change> whole_change(ChangeKind kind, const ItemPlace& place, const Files& files);

  // Whether git cannot give back all folders.
  bool is_incomplete(const Files& files);

  ItemStep step(const ItemPlace& place, const Files& newer, const Files& older);

 private:
  const GitRepository& git_;
  LoadPlans load_;
  KeptFiles kept_;
};

}  // namespace followup
