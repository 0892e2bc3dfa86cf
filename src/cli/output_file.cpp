// Writes a file and renames it into place.
#include "cli/output_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "followup/failure.h"

namespace followup {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const std::string& path) {
  throw Failure(fmt::format("cannot write \"{}\": {}", path,
                            std::error_code(errno, std::generic_category()).message()));
}

void write_all(int descriptor, const std::string& text, const std::string& path) {
  std::size_t written = 0;
  while (written < text.size()) {
    const ssize_t count = ::write(descriptor, text.data() + written, text.size() - written);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(path);
    written += static_cast<std::size_t>(count);
  }
}

// Removes the file beside unless it took its place.
class FileBeside {
 public:
  explicit FileBeside(const std::string& path)
      : path_(path), name_(path + ".XXXXXX"), descriptor_(::mkstemp(name_.data())) {
    if (descriptor_ < 0) fail(path);
  }
  ~FileBeside() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!is_in_place_) ::unlink(name_.c_str());
  }
  FileBeside(const FileBeside&) = delete;
  FileBeside& operator=(const FileBeside&) = delete;

  void write(const std::string& text) { write_all(descriptor_, text, path_); }

  void take_place(mode_t mode) {
    const bool is_whole = ::fchmod(descriptor_, mode) == 0 && ::fsync(descriptor_) == 0;
    if (!is_whole) fail(path_);
    const int closed = ::close(descriptor_);
    descriptor_ = -1;
    if (closed != 0 || std::rename(name_.c_str(), path_.c_str()) != 0) fail(path_);
    is_in_place_ = true;
  }

 private:
  std::string path_;
  std::string name_;
  int descriptor_;
  bool is_in_place_ = false;
};

// The permissions of the file that is replaced, or what a new file gets here.
mode_t mode_for(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) return status.st_mode & 07777U;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

}  // namespace

void write_file(const std::string& path, const std::string& text) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) fail(path);
    write_all(descriptor, text, path);
    if (::close(descriptor) != 0) fail(path);
    return;
  }
  // A link stays a link: what it leads to is replaced.
  const fs::path target = fs::is_symlink(fs::symlink_status(path, error))
                              ? fs::weakly_canonical(path, error)
                              : fs::path(path);
  FileBeside file(target.string());
  file.write(text);
  file.take_place(mode_for(target.string()));
}

}  // namespace followup
