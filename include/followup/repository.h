// A repository of plans as it was found: files, their configuration, what is no plan, and what
// could not be read.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "followup/configuration.h"
#include "followup/files.h"
#include "followup/plan.h"

namespace followup {

using Configurations = std::vector<std::unique_ptr<const Configuration>>;

class KeptFiles;

struct LoadOptions {
  // Where the paths lead; must outlive what is read of it.
  const Files* files = &files_on_disk();
  // What earlier loads have read already; none: plans are dropped when they were looked at.
  KeptFiles* kept = nullptr;
  std::vector<std::string> paths;  // files, folders, or "-"; empty: the repository around here
  // A followup.yaml on the disk that overrules the nearest; may be empty.
  std::string configuration;
  std::size_t max_file_size = 64U << 20U;  // in bytes
  unsigned jobs = 1;
};

// One file and what became of it. Pinned in memory: plans and problems point into it.
struct LoadedFile {
  LoadedFile() = default;
  LoadedFile(const LoadedFile&) = delete;
  LoadedFile& operator=(const LoadedFile&) = delete;

  Source source;
  const Files* files = &files_on_disk();  // that it is one of
  std::string content_id;                 // see Files
  std::string given_folder;  // that was asked for and walked, without links; empty for a named file
  Tree tree;
  // None if the file could not be read as a plan, and after a load that keeps nothing.
  std::unique_ptr<Plan> plan;
  const Configuration* configuration = nullptr;
  Diagnostics problems;  // found while reading; a visitor may add to them
  bool was_read = false;
  bool has_plan = false;  // still known when the plan is gone
  bool is_lost = false;   // looks like a plan, or was asked for, and none could be read from it
};

enum class EvidenceState : std::uint8_t {
  there,
  missing,
  absolute,  // means something on this computer only
  outside,   // leads out of the repository, whatever may be there
};

// Where the paths of a file's evidence lead. They count from its folder and stay in its repository,
// which is that of git; without one it is the folder that was asked for, or else that of the file.
class EvidenceFolder {
 public:
  // The file must outlive it.
  explicit EvidenceFolder(const LoadedFile& file);

  EvidenceState state_of(std::string_view path) const;

 private:
  const Files& files_;
  std::filesystem::path folder_;
  std::filesystem::path root_;
};

// Looks at each file as soon as it is read; afterwards its plan and tree are dropped, so that a
// repository of any size needs memory only for what is kept of it.
class FileVisitor {
 public:
  virtual ~FileVisitor() = default;
  // Called once before the files, with how many there will be and all their configurations.
  virtual void expect(std::size_t files, const Configurations& configurations) = 0;
  // Whether a file is to be read, of which only its path and the id of its content are known yet.
  // One that is not is no part of the result. Called on several threads at once.
  virtual bool wants(const LoadedFile&, std::size_t /*index*/) { return true; }
  // Called on several threads at once, each time with another index, in the order of paths. A file
  // that has neither a plan nor a problem afterwards is gone when the call returns.
  virtual void visit(LoadedFile& file, std::size_t index) = 0;
  // Called after the visit, when plan and tree are gone, for a file without problems: nobody will
  // show its text any more, unless the visitor still finds something in it.
  virtual void drop_text(LoadedFile& file, std::size_t index);
};

struct Repository {
  std::string root;  // of the first git repository with a path in it or one around it, or here
  std::vector<std::unique_ptr<LoadedFile>>
      files;  // with a plan or a problem, as named, then by path
  Configurations configurations;
  std::size_t other_files = 0;           // YAML files that are no plans
  std::size_t named_configurations = 0;  // files followup.yaml that were asked for by name
  std::vector<std::string> unreadable;   // sentences, one a file that the system would not give
  // The same with paths that do not depend on where the repository lies.
  std::vector<std::string> unreadable_as_shown;
  std::vector<std::string> submodules;  // of a commit: paths of folders that were not looked into
  std::vector<std::string> walked;      // folders that were asked for, without links
  std::vector<std::string> left_out;    // paths of files that exclude leaves out
  std::vector<std::string> empty_folders;  // on the disk: paths of folders that nothing lies in

  std::size_t plan_count() const;
  // Whether everything at and below the folder of the configuration was looked at, so that no plan
  // that belongs to it can have been passed over.
  bool has_walked_all_of(const Configuration& configuration) const;
  bool has_broken_configuration() const;
};

// What the loads of one state after the other have read, so that the same content at the same path
// is read once. Kept are the files of the last state only: a long history takes no more room.
class KeptFiles {
 public:
  // Nothing if there is none; what is taken belongs to the load until its files are kept again. May
  // be called on several threads at once.
  std::unique_ptr<LoadedFile> take(const std::string& path, const std::string& content_id);
  void keep(std::unique_ptr<LoadedFile> file);
  // All files of a load whose results nobody needs any more; what it had no use for is dropped.
  void keep(Repository repository);

 private:
  using ByContent = std::map<std::pair<std::string, std::string>, std::unique_ptr<LoadedFile>>;

  std::mutex mutex_;  // held while something is taken
  ByContent of_last_state_;
  ByContent of_this_state_;
};

// The followup.yaml that holds for a folder, or an empty one. Throws Failure when it cannot be
// read.
std::unique_ptr<const Configuration> nearest_configuration(const LoadOptions& options,
                                                           const std::string& folder);

// Reads what the options name and lets `visitor` look. `standard_input` is what "-" stands for.
// Throws Failure when a configuration cannot be read.
Repository load(const LoadOptions& options, const std::string& standard_input,
                FileVisitor& visitor);

}  // namespace followup
