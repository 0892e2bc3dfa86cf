// What people write between names.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace followup {

// The surest first.
inline constexpr std::array<std::string_view, 12> name_dividers{
    "\n", ";", ",", "، ", " / ", "/", " & ", " and ", " et ", " y ", " и ", " و "};

inline bool has_name_divider(std::string_view text) {
  return std::ranges::any_of(name_dividers, [&](std::string_view divider) {
    return text.find(divider) != std::string_view::npos;
  });
}

inline std::string without_marks_around(std::string_view text) {
  constexpr std::string_view marks = " \t\n.,;:";
  const std::size_t first = text.find_first_not_of(marks);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(marks) + 1 - first));
}

// Offers the text to `take`, and what it does not take in parts, which are divided on. Whether
// there were names and all were taken.
template <class Take>
bool take_names(std::string_view text, const Take& take, std::size_t first_divider = 0) {
  const std::string name = without_marks_around(text);
  if (name.empty()) return false;
  if (take(std::string_view(name))) return true;
  for (std::size_t i = first_divider; i < name_dividers.size(); ++i) {
    const std::string_view divider = name_dividers[i];
    if (text.find(divider) == std::string_view::npos) continue;
    bool has_names = false;
    bool are_taken = true;
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find(divider, at), text.size());
      const std::string_view part = text.substr(at, end - at);
      if (!without_marks_around(part).empty()) {
        has_names = true;
        are_taken = take_names(part, take, i + 1) && are_taken;
      }
      at = end + divider.size();
    }
    return has_names && are_taken;
  }
  return false;
}

}  // namespace followup
