// Walking folders, of the disk or of a commit.
#include "read/walk.h"

#include <algorithm>
#include <set>

#include "read/file_system.h"

namespace followup {

namespace fs = std::filesystem;

namespace {

class Walker {
 public:
  Walker(const Files& files, const fs::path& root) : files_(files), root_(files.real_path(root)) {}

  Walked walk(const fs::path& folder) {
    visit(folder);
    add_links();
    std::ranges::sort(walked_.files, {}, &fs::path::native);
    std::ranges::sort(walked_.submodules, {}, &fs::path::native);
    std::ranges::sort(walked_.empty_folders, {}, &fs::path::native);
    return std::move(walked_);
  }

 private:
  void visit(const fs::path& folder) {
    try {
      const std::vector<FolderEntry> entries = files_.entries(folder);
      if (entries.empty()) walked_.empty_folders.push_back(folder);
      for (const FolderEntry& entry : entries) {
        if (!entry.name.starts_with('.')) add(folder, entry);
      }
    } catch (const Unreadable& reason) {
      walked_.unreadable.push_back({folder, reason.what()});
    }
  }

  void add(const fs::path& folder, const FolderEntry& entry) {
    if (entry.kind == FileKind::folder) visit(folder / entry.name);
    if (entry.kind == FileKind::submodule) walked_.submodules.push_back(folder / entry.name);
    if (!is_yaml_name(entry.name)) return;
    if (entry.kind == FileKind::file) walked_.files.push_back(folder / entry.name);
    if (entry.kind == FileKind::link) links_.push_back(folder / entry.name);
  }

  void add_links() {
    if (links_.empty()) return;
    std::set<fs::path> known;
    for (const fs::path& file : walked_.files) known.insert(files_.real_path(file));
    std::ranges::sort(links_);
    for (const fs::path& link : links_) {
      if (files_.kind(link) != FileKind::file) continue;
      const fs::path target = files_.real_path(link);
      if (is_below(target, root_) && known.insert(target).second) walked_.files.push_back(link);
    }
  }

  const Files& files_;
  fs::path root_;
  Walked walked_;
  std::vector<fs::path> links_;
};

}  // namespace

Walked walk(const Files& files, const fs::path& folder, const fs::path& root) {
  return Walker(files, root).walk(folder);
}

}  // namespace followup
