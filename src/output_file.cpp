// Writes a file and renames it into place.
#include "output_file.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "descriptor.h"
#include "followup/failure.h"

namespace followup {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse_to_replace(const std::string& path) {
  throw Failure(fmt::format("\"{}\" exists already; nothing is written over it", path));
}

[[noreturn]] void fail_to_begin(const std::string& path, int problem) {
  const std::string folder = fs::path(path).parent_path().string();
  std::error_code error;
  if (problem == ENOENT && !folder.empty() && !fs::exists(folder, error)) {
    throw Failure(fmt::format("cannot write \"{}\": there is no folder \"{}\"", path, folder));
  }
  fail_to("write", path, problem);
}

// Removes the file beside unless it took its place.
class FileBeside {
 public:
  explicit FileBeside(const std::string& path)
      : path_(path), name_(path + ".XXXXXX"), file_(::mkstemp(name_.data())) {
    if (!file_.is_open()) fail_to_begin(path_, errno);
  }
  ~FileBeside() {
    if (!is_in_place_) ::unlink(name_.c_str());
  }
  FileBeside(const FileBeside&) = delete;
  FileBeside& operator=(const FileBeside&) = delete;

  void write(const std::string& text) { write_all(file_, text, path_); }

  // Root, working on what another account writes, must not take the file away from it. There are
  // file systems that know no owners.
  void take_owner(uid_t user, gid_t group) const {
    if (::geteuid() != 0) return;
    [[maybe_unused]] const int result = ::fchown(file_.number(), user, group);
  }

  void take_place(mode_t mode) {
    const bool is_whole = ::fchmod(file_.number(), mode) == 0 && ::fsync(file_.number()) == 0 &&
                          std::rename(name_.c_str(), path_.c_str()) == 0;
    if (!is_whole) fail_to("write", path_, errno);
    is_in_place_ = true;
    sync_folder_of(path_);
  }

  // Where nothing is.
  void take_free_place(mode_t mode) {
    const bool is_whole = ::fchmod(file_.number(), mode) == 0 && ::fsync(file_.number()) == 0;
    if (!is_whole) fail_to("write", path_, errno);
    if (::renameat2(AT_FDCWD, name_.c_str(), AT_FDCWD, path_.c_str(), RENAME_NOREPLACE) == 0) {
      is_in_place_ = true;
    } else if (errno != EINVAL || ::link(name_.c_str(), path_.c_str()) != 0) {
      // NFS does not know the one, FAT not the other. A linked file loses its first name later.
      if (errno == EEXIST) refuse_to_replace(path_);
      fail_to("write", path_, errno);
    }
    sync_folder_of(path_);
  }

 private:
  std::string path_;
  std::string name_;
  Descriptor file_;
  bool is_in_place_ = false;
};

// What a new file gets here.
mode_t usual_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

// What is replaced keeps its owner and its permissions, if it is a file: whoever made a link does
// not own what takes its place. Bits that give a program its owner's rights are not for text.
void replace(FileBeside& file, const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) {
    return file.take_place(usual_mode());
  }
  file.take_owner(status.st_uid, status.st_gid);
  file.take_place(status.st_mode & 0777U);
}

// A pipe, a device; of a folder the system says what is wrong.
bool is_special(const fs::file_status& status) {
  return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_symlink(status);
}

void write_into(const std::string& path, const std::string& text) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.is_open()) fail_to("write", path, errno);
  // It may be another one by now; half a report in a file would be worse than none.
  struct stat status {};
  if (::fstat(file.number(), &status) != 0 || S_ISREG(status.st_mode)) {
    fail_to("write", path, EEXIST);
  }
  write_all(file, text, path);
}

// Where links lead to, in the end: also where nothing is yet.
fs::path followed(const std::string& path) {
  std::error_code error;
  // What the system does not let this account follow (fs.protected_symlinks) stays so.
  const fs::file_status status = fs::status(path, error);
  if (!fs::status_known(status)) fail_to("write", path, error.value());
  fs::path place = path;
  constexpr int most_links = 40;  // as in the kernel
  for (int i = 0; i < most_links && fs::is_symlink(fs::symlink_status(place, error)); ++i) {
    place = place.parent_path() / fs::read_symlink(place, error);
    if (error) fail_to("write", path, error.value());
  }
  return place;
}

}  // namespace

void write_file(const std::string& path, const std::string& text, Links links) {
  std::error_code error;
  const bool is_link = fs::is_symlink(fs::symlink_status(path, error));
  const bool follows = is_link && links == Links::followed;
  const fs::file_status status =
      follows ? fs::status(path, error) : fs::symlink_status(path, error);
  if (is_special(status)) return write_into(path, text);
  const fs::path target = follows ? followed(path) : fs::path(path);
  FileBeside file(target.string());
  file.write(text);
  replace(file, target.string());
}

void write_new_file(const std::string& path, const std::string& text) {
  std::error_code error;
  // /dev/stdout is a link to what may be a pipe.
  if (is_special(fs::status(path, error))) return write_into(path, text);
  if (fs::exists(fs::symlink_status(path, error))) refuse_to_replace(path);
  FileBeside file(path);
  file.write(text);
  file.take_free_place(usual_mode());
}

}  // namespace followup
