// "1 plan", "2 plans".
#pragma once

#include <fmt/core.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace followup {

inline std::string counted(std::size_t count, std::string_view one, std::string_view several) {
  return fmt::format("{} {}", count, count == 1 ? one : several);
}

// "12 days later", "3 days earlier".
inline std::string days_later(std::int64_t days) {
  return fmt::format("{} {}",
                     counted(static_cast<std::size_t>(days < 0 ? -days : days), "day", "days"),
                     days < 0 ? "earlier" : "later");
}

}  // namespace followup
