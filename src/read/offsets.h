// libyaml counts places in characters; the rest of the program in bytes.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "text/unicode.h"

namespace followup {

// Translates numbers of characters into offsets in bytes. It goes on from the place it was asked
// for last, because places come nearly in order. The text must be UTF-8 and outlive it.
class OffsetCursor {
 public:
  explicit OffsetCursor(std::string_view text) : text_(text) { measure_run(); }

  std::uint32_t byte_at(std::size_t character) {
    // Within ASCII nothing has to be counted. A place before it is a very large distance.
    if (character - character_ > run_) walk_to(character);
    return static_cast<std::uint32_t>(byte_ + std::min(character - character_, run_));
  }

 private:
  // Places may go to and fro over the beginning of a run, which is measured each time.
  static constexpr std::size_t longest_run = 4096;

  void walk_to(std::size_t character) {
    if (character < character_) {
      while (character_ > character) step_back();
      measure_run();
    }
    while (character - character_ > run_ && byte_ + run_ < text_.size()) {
      byte_ += run_;
      character_ += run_;
      step();
      measure_run();
    }
  }

  void step() {
    byte_ += character_size(text_[byte_]);
    ++character_;
  }

  void step_back() {
    do --byte_;
    while (is_inside_character(text_[byte_]));
    --character_;
  }

  void measure_run() { run_ = ascii_size(text_.substr(byte_, longest_run)); }

  std::string_view text_;
  std::size_t character_ = 0;
  std::size_t byte_ = 0;
  std::size_t run_ = 0;  // as many bytes from there on are ASCII
};

}  // namespace followup
