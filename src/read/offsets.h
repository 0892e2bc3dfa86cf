// libyaml counts places in characters; the rest of the program in bytes.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/unicode.h"

namespace followup {

// Translates numbers of characters into offsets in bytes. It walks from the place it was asked for
// last, because places come nearly in order. The text must be UTF-8 and outlive it.
class OffsetCursor {
 public:
  explicit OffsetCursor(std::string_view text) : text_(text) {}

  std::uint32_t byte_at(std::size_t character) {
    while (character_ < character && byte_ < text_.size()) {
      if (character - character_ >= block && starts_with_ascii_block()) {
        byte_ += block;
        character_ += block;
        continue;
      }
      byte_ += character_size(text_[byte_]);
      ++character_;
    }
    while (character_ > character) {
      do --byte_;
      while (is_inside_character(text_[byte_]));
      --character_;
    }
    return static_cast<std::uint32_t>(byte_);
  }

 private:
  static constexpr std::size_t block = 8;

  bool starts_with_ascii_block() const {
    if (text_.size() - byte_ < block) return false;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text_.data() + byte_, block);
    return (bytes & 0x8080808080808080U) == 0;
  }

  std::string_view text_;
  std::size_t character_ = 0;
  std::size_t byte_ = 0;
};

}  // namespace followup
