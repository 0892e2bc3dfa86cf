// The files on the disk, with the ids that git would give to what is in them.
#pragma once

#include <string>

#include "git/git_repository.h"

namespace followup {

class FilesOfWorkingTree : public Files {
 public:
  // The repository must outlive it.
  explicit FilesOfWorkingTree(const GitRepository& repository) : repository_(repository) {}

  std::string_view revision() const override { return disk_.revision(); }
  FileKind kind(const std::filesystem::path& path) const override { return disk_.kind(path); }
  bool is_broken_link(const std::filesystem::path& path) const override {
    return disk_.is_broken_link(path);
  }
  std::string content_id(const std::filesystem::path& path) const override {
    if (disk_.kind(path) != FileKind::file) return {};
    const auto id = repository_.id_of_file(std::filesystem::absolute(path));
    return id ? hex(*id) : std::string();
  }
  std::vector<FolderEntry> entries(const std::filesystem::path& folder) const override {
    return disk_.entries(folder);
  }
  std::filesystem::path real_path(const std::filesystem::path& path) const override {
    return disk_.real_path(path);
  }
  std::optional<std::string> read(const std::filesystem::path& path,
                                  std::size_t limit) const override {
    return disk_.read(path, limit);
  }
  std::optional<std::filesystem::path> repository_root(
      const std::filesystem::path& path) const override {
    return disk_.repository_root(path);
  }

 private:
  const GitRepository& repository_;
  const Files& disk_ = files_on_disk();
};

}  // namespace followup
