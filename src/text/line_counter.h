// Line numbers of actions, without an index of the whole file as long as none is needed.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace followup {

// Actions come nearly always in the order of the file, so that it counts from the place that it was
// asked for last. Only aliases lead back, and they may do so often: from then on it looks up.
class LineCounter {
 public:
  explicit LineCounter(std::string_view text) : text_(text) {}

  std::uint32_t line_at(std::uint32_t offset) {
    if (line_ends_.empty() && offset < at_) index();
    if (!line_ends_.empty()) {
      const auto before = std::ranges::lower_bound(line_ends_, offset) - line_ends_.begin();
      return static_cast<std::uint32_t>(before) + 1;
    }
    const std::string_view between = text_.substr(at_, offset - at_);
    line_ += static_cast<std::uint32_t>(std::count(between.begin(), between.end(), '\n'));
    at_ = offset;
    return line_;
  }

 private:
  void index() {
    for (std::size_t at = text_.find('\n'); at < text_.size(); at = text_.find('\n', at + 1)) {
      line_ends_.push_back(static_cast<std::uint32_t>(at));
    }
  }

  std::string_view text_;
  std::uint32_t at_ = 0;
  std::uint32_t line_ = 1;
  std::vector<std::uint32_t> line_ends_;
};

}  // namespace followup
