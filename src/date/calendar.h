// What the calendar knows: lengths of months, and days made of numbers.
#pragma once

#include <chrono>
#include <optional>

#include "followup/date.h"

namespace followup {

inline std::optional<Day> make_day(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                         std::chrono::day{day}};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days{date};
}

inline unsigned length_of_month(int year, unsigned month) {
  const std::chrono::year_month_day_last last{
      std::chrono::year{year}, std::chrono::month_day_last{std::chrono::month{month}}};
  return static_cast<unsigned>(last.day());
}

inline Day last_of_month(int year, unsigned month) {
  return *make_day(year, month, length_of_month(year, month));
}

}  // namespace followup
