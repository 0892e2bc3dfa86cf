// Where plans are read from: the disk, or a commit of a git repository.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/failure.h"

namespace followup {

enum class FileKind : std::uint8_t {
  nothing,
  file,
  folder,
  link,
  submodule,  // of a commit: a folder whose files are kept by another repository
  other,      // a pipe, a device, or what the system does not say anything of
};

struct FolderEntry {
  std::string name;
  FileKind kind = FileKind::other;
};

// Why a file or folder cannot be read, to be said after its path.
class Unreadable : public Failure {
  using Failure::Failure;
};

// Paths are as people write them: absolute, or from the current folder on. All functions may be
// called on several threads at once.
class Files {
 public:
  Files() = default;
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;
  virtual ~Files() = default;

  // Of git, as it was asked for; empty for the disk.
  virtual std::string_view revision() const = 0;
  // Of what the path leads to, so that it is never a link.
  virtual FileKind kind(const std::filesystem::path& path) const = 0;
  // Whether a link of the disk leads to nothing; one of a commit cannot be mended any more.
  virtual bool is_broken_link(const std::filesystem::path&) const { return false; }
  // The same for the same bytes, and known without reading them; empty for the disk.
  virtual std::string content_id(const std::filesystem::path& path) const = 0;
  // What stands in a folder, in any order. Throws Unreadable.
  virtual std::vector<FolderEntry> entries(const std::filesystem::path& folder) const = 0;
  // Absolute and without links, as far as there is something.
  virtual std::filesystem::path real_path(const std::filesystem::path& path) const = 0;
  // The text of a file, whatever kind of file it is; nothing if it has more bytes than `limit`.
  // Throws Unreadable.
  virtual std::optional<std::string> read(const std::filesystem::path& path,
                                          std::size_t limit) const = 0;
  // The folder of the git repository that holds `path`, if there is one.
  virtual std::optional<std::filesystem::path> repository_root(
      const std::filesystem::path& path) const = 0;
};

const Files& files_on_disk();

}  // namespace followup
