// What people write between names.
#pragma once

#include <algorithm>
#include <array>
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

}  // namespace followup
