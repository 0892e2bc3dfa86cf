// System calls that may be interrupted or do only a part.
#include "descriptor.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include "followup/failure.h"

namespace followup {

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

std::string words_of_error(int error) {
  return std::error_code(error, std::generic_category()).message();
}

void fail_to(std::string_view what, const std::string& path, int error) {
  throw Failure(fmt::format("cannot {} \"{}\": {}", what, path, words_of_error(error)));
}

std::string read_all(const Descriptor& file, const std::string& path) {
  std::string text;
  std::array<char, 1 << 16> buffer{};
  for (;;) {
    const ssize_t count = ::read(file.number(), buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail_to("read", path, errno);
    if (count == 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

void sync_folder_of(const std::string& path) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  const Descriptor opened(
      ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.is_open()) ::fsync(opened.number());
}

void write_all(const Descriptor& file, std::string_view text, const std::string& path) {
  while (!text.empty()) {
    const ssize_t count = ::write(file.number(), text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail_to("write", path, errno);
    text.remove_prefix(static_cast<std::size_t>(count));
  }
}

}  // namespace followup
