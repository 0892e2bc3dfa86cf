// Loaded before followup by the tests: trouble with files at a moment that is exact.
//   TROUBLE=vanish|shrink|grow|terminate-at-write|terminate-at-fsync|terminate-at-rename
//   TROUBLE_FILE=END OF A PATH   the file that it is about
//   TROUBLE_LOG=FILE             which files are opened, one a line
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

bool is_trouble(std::string_view kind) {
  return variable("TROUBLE") == kind;
}

bool is_about(std::string_view path) {
  const std::string_view file = variable("TROUBLE_FILE");
  return !file.empty() && path.ends_with(file);
}

template <class Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

std::string path_of(int file) {
  char path[4096];
  const std::string link = "/proc/self/fd/" + std::to_string(file);
  const ssize_t size = ::readlink(link.c_str(), path, sizeof path);
  return size < 0 ? std::string() : std::string(path, static_cast<std::size_t>(size));
}

int really_open(int folder, const char* path, int flags, mode_t mode) {
  return real<int(int, const char*, int, ...)>("openat")(folder, path, flags, mode);
}

void note_that_opened(std::string_view path) {
  const std::string log(variable("TROUBLE_LOG"));
  if (log.empty()) return;
  const std::string line = std::string(path) + "\n";
  const int file =
      really_open(AT_FDCWD, log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (::write(file, line.data(), line.size()) < 0) std::abort();
  ::close(file);
}

int open_with_trouble(int folder, const char* path, int flags, mode_t mode) {
  note_that_opened(path);
  if (is_trouble("vanish") && is_about(path)) std::remove(path);
  return really_open(folder, path, flags, mode);
}

void terminate_at(std::string_view moment) {
  if (variable("TROUBLE") == "terminate-at-" + std::string(moment)) ::raise(SIGTERM);
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  std::va_list rest;
  va_start(rest, flags);
  const auto mode = static_cast<mode_t>((flags & O_CREAT) != 0 ? va_arg(rest, unsigned) : 0);
  va_end(rest);
  return open_with_trouble(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
  std::va_list rest;
  va_start(rest, flags);
  const auto mode = static_cast<mode_t>((flags & O_CREAT) != 0 ? va_arg(rest, unsigned) : 0);
  va_end(rest);
  return open_with_trouble(folder, path, flags, mode);
}

// Between the question how large a file is, and reading it.
int fstat(int file, struct stat* status) noexcept {
  const int result = real<int(int, struct stat*)>("fstat")(file, status);
  const std::string path = path_of(file);
  if (!is_about(path)) return result;
  if (is_trouble("shrink") && ::truncate(path.c_str(), status->st_size / 2) != 0) std::abort();
  if (is_trouble("grow") && ::truncate(path.c_str(), status->st_size * 3) != 0) std::abort();
  return result;
}

int fsync(int file) {
  terminate_at("fsync");
  return real<int(int)>("fsync")(file);
}

int rename(const char* from, const char* to) noexcept {
  terminate_at("rename");
  return real<int(const char*, const char*)>("rename")(from, to);
}

// Half of the text is written first.
ssize_t write(int file, const void* text, std::size_t size) {
  const auto write_really = real<ssize_t(int, const void*, std::size_t)>("write");
  if (!is_trouble("terminate-at-write") ||
      !is_about(path_of(file).substr(0, path_of(file).rfind('.')))) {
    return write_really(file, text, size);
  }
  const ssize_t written = write_really(file, text, size / 2);
  ::raise(SIGTERM);
  return written;
}

}  // extern "C"
