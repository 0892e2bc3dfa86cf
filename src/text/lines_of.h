// A text, line by line.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace followup {

// Calls visit(line) for each, without its line feed. An empty text is one empty line, and what
// ends with a line feed has an empty one behind it.
template <class Visit>
void for_each_line(std::string_view text, const Visit& visit) {
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    visit(text.substr(at, end - at));
    at = end + 1;
  }
}

inline std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for_each_line(text, [&](std::string_view line) { lines.push_back(line); });
  return lines;
}

}  // namespace followup
