// Line numbers of actions, without an index of the whole file.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace followup {

// Counts from the place it was asked for last, because actions come nearly in the order of the
// file.
class LineCounter {
 public:
  explicit LineCounter(std::string_view text) : text_(text) {}

  std::uint32_t line_at(std::uint32_t offset) {
    const auto [first, last] = std::minmax(offset, at_);
    const std::string_view between = text_.substr(first, last - first);
    const auto lines = static_cast<std::uint32_t>(std::count(between.begin(), between.end(), '\n'));
    line_ = offset < at_ ? line_ - lines : line_ + lines;
    at_ = offset;
    return line_;
  }

 private:
  std::string_view text_;
  std::uint32_t at_ = 0;
  std::uint32_t line_ = 1;
};

}  // namespace followup
