// Files by their descriptors, where streams are not enough: locks, appending, what a child is
// given.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace followup {

// Closed at the end of its life.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor();

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_ = -1;
};

// "No space left on device", of an errno.
std::string words_of_error(int error);

// Throws Failure: "cannot write "sent.ndjson": No space left on device". `error` is an errno.
[[noreturn]] void fail_to(std::string_view what, const std::string& path, int error);

// From where it stands to the end. Throws Failure.
std::string read_all(const Descriptor& file, const std::string& path);

// A new name in a folder is on the disk only when the folder is. A system that cannot do that for
// folders has its own way.
void sync_folder_of(const std::string& path);

// Throws Failure; then a part may be written.
void write_all(const Descriptor& file, std::string_view text, const std::string& path);

}  // namespace followup
