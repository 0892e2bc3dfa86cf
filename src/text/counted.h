// "1 plan", "2 plans".
#pragma once

#include <fmt/ranges.h>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace followup {

template <std::integral Count>
std::string counted(Count count, std::string_view one, std::string_view several) {
  return fmt::format("{} {}", count, count == 1 ? one : several);
}

// "a.yaml, b.yaml and 12 more": at most so many are named.
inline std::string first_of(std::span<const std::string> names, std::size_t most) {
  if (names.size() <= most) return fmt::format("{}", fmt::join(names, ", "));
  return fmt::format("{} and {} more", fmt::join(names.first(most), ", "), names.size() - most);
}

// "12 days later", "3 days earlier".
inline std::string days_later(std::int64_t days) {
  return fmt::format("{} {}", counted(days < 0 ? -days : days, "day", "days"),
                     days < 0 ? "earlier" : "later");
}

}  // namespace followup
