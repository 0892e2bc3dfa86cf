// Where the line begins and ends that a place of a text lies in. Lines end with LF.
#pragma once

#include <cstddef>
#include <string_view>

namespace followup {

inline std::size_t start_of_line(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

// Behind its last character and its LF.
inline std::size_t end_of_line(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

}  // namespace followup
