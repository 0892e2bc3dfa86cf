// The disk.
#include "read/file_system.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "followup/files.h"
#include "text/unicode.h"

namespace followup {

namespace fs = std::filesystem;

namespace {

class Descriptor {
 public:
  explicit Descriptor(const fs::path& path) : number_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (number_ < 0) fail();
  }
  ~Descriptor() { ::close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }
  [[noreturn]] static void fail() { throw std::system_error(errno, std::generic_category()); }

 private:
  int number_;
};

FileKind kind_of(const fs::file_status& status) {
  switch (status.type()) {
    case fs::file_type::not_found:
      return FileKind::nothing;
    case fs::file_type::regular:
      return FileKind::file;
    case fs::file_type::directory:
      return FileKind::folder;
    case fs::file_type::symlink:
      return FileKind::link;
    default:  // not ours to list: systems have others
      return FileKind::other;
  }
}

// Of what a folder lists, without asking for each: systems say it with the name. What has vanished
// since is not there when it is read.
FileKind kind_of(const fs::directory_entry& entry) {
  std::error_code ignored;
  if (entry.is_symlink(ignored)) return FileKind::link;
  if (entry.is_regular_file(ignored)) return FileKind::file;
  return entry.is_directory(ignored) ? FileKind::folder : FileKind::other;
}

class FilesOnDisk : public Files {
 public:
  std::string_view revision() const override { return {}; }

  FileKind kind(const fs::path& path) const override {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    // Nothing can have such a name.
    if (error == std::errc::filename_too_long) return FileKind::nothing;
    return kind_of(status);
  }

  bool is_broken_link(const fs::path& path) const override {
    std::error_code error;
    return fs::is_symlink(fs::symlink_status(path, error)) && kind(path) == FileKind::nothing;
  }

  // To name what is on the disk by its bytes takes as long as reading it.
  std::string content_id(const fs::path&) const override { return {}; }

  std::vector<FolderEntry> entries(const fs::path& folder) const override {
    std::vector<FolderEntry> all;
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      all.push_back({entry->path().filename().string(), kind_of(*entry)});
    }
    if (error) throw Unreadable(error.message());
    return all;
  }

  fs::path real_path(const fs::path& path) const override {
    const fs::path whole = fs::absolute(path);
    std::error_code error;
    fs::path real = fs::weakly_canonical(whole, error);
    return error ? whole.lexically_normal() : real;
  }

  std::optional<std::string> read(const fs::path& path, std::size_t limit) const override {
    try {
      std::string text = read_file(path, limit);
      return text.size() > limit ? std::nullopt : std::optional(std::move(text));
    } catch (const std::system_error& error) {
      throw Unreadable(error.code().message());
    }
  }

  std::optional<fs::path> repository_root(const fs::path& path) const override {
    return git_root(path);
  }
};

}  // namespace

bool is_yaml_name(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const std::string extension = fold_case(name.substr(dot));
  return extension == ".yaml" || extension == ".yml";
}

std::string read_file(const fs::path& path, std::size_t limit) {
  const Descriptor file(path);
  struct stat status {};
  std::string text;
  if (::fstat(file.number(), &status) == 0 && S_ISREG(status.st_mode)) {
    text.reserve(std::min(static_cast<std::size_t>(status.st_size), limit) + 1);
  }
  constexpr std::size_t most_at_once = 1U << 18U;
  constexpr std::size_t more = 4096;
  std::size_t size = 0;
  while (size <= limit) {
    // Only a file that is longer than it seemed gets more room: that would be twice as much.
    const std::size_t room = text.capacity() > size ? text.capacity() - size : more;
    const std::size_t wanted = std::min({room, most_at_once, limit + 1 - size});
    text.resize(size + wanted);
    const ssize_t count = ::read(file.number(), text.data() + size, wanted);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) Descriptor::fail();
    size += static_cast<std::size_t>(count);
    if (count == 0) break;
  }
  text.resize(size);
  return text;
}

bool is_below(const fs::path& path, const fs::path& root) {
  const auto [end_of_root, rest] =
      std::mismatch(root.begin(), root.end(), path.begin(), path.end());
  return end_of_root == root.end();
}

std::optional<fs::path> git_root(const fs::path& path) {
  std::error_code error;
  for (fs::path folder = fs::weakly_canonical(fs::absolute(path), error); !folder.empty();
       folder = folder.parent_path()) {
    if (fs::exists(folder / ".git", error)) return folder;
    if (folder == folder.parent_path()) break;
  }
  return std::nullopt;
}

const Files& files_on_disk() {
  static const FilesOnDisk files;
  return files;
}

}  // namespace followup
