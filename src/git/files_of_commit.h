// The files of a commit, read by the same paths as if they lay in the working tree.
#pragma once

#include <map>
#include <mutex>
#include <unordered_map>

#include "git/git_repository.h"

namespace followup {

enum class Submodules : std::uint8_t {
  are_left_out,
  // As the commit has recorded them, where they are checked out and hold what was recorded.
  are_looked_into,
};

// Paths that lead out of the repository throw Failure. Links are followed within the commit only.
class FilesOfCommit : public Files {
 public:
  // The repository must outlive it.
  FilesOfCommit(const GitRepository& repository, GitCommit commit, std::string revision,
                Submodules submodules = Submodules::are_left_out);

  const GitCommit& commit() const { return commit_; }

  std::string_view revision() const override { return revision_; }
  FileKind kind(const std::filesystem::path& path) const override;
  std::string content_id(const std::filesystem::path& path) const override;
  std::vector<FolderEntry> entries(const std::filesystem::path& folder) const override;
  std::filesystem::path real_path(const std::filesystem::path& path) const override;
  std::optional<std::string> read(const std::filesystem::path& path,
                                  std::size_t limit) const override;
  std::optional<std::filesystem::path> repository_root(
      const std::filesystem::path& path) const override;

 private:
  // Where a path leads to.
  struct Found {
    FileKind kind = FileKind::nothing;
    ObjectId id;
    std::filesystem::path inside;           // from the root on, without links
    const GitRepository* holder = nullptr;  // of the id: this repository, or that of a submodule
  };
  using Folder = std::map<std::string, GitEntry, std::less<>>;

  std::filesystem::path inside(const std::filesystem::path& path) const;
  Found find(const std::filesystem::path& path) const;
  Found looked_into(Found submodule) const;
  static std::string target_of(const ObjectId& link, const GitRepository& holder);
  const Folder& folder(const Found& place) const;

  const GitRepository& repository_;
  GitCommit commit_;
  std::string revision_;
  Submodules submodules_;
  std::filesystem::path here_;
  mutable std::mutex mutex_;         // held while the repository and what follows are used
  mutable std::size_t entries_ = 0;  // that were handed out
  mutable std::unordered_map<ObjectId, Folder> folders_;
  // By the path from the root on; none where it is not at hand.
  mutable std::map<std::filesystem::path, std::unique_ptr<const GitRepository>> of_submodules_;
};

}  // namespace followup
