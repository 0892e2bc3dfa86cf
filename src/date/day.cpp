// Days as text.
#include <fmt/core.h>

#include <cstdlib>

#include "date/calendar.h"
#include "followup/date.h"

namespace followup {
namespace {

std::optional<unsigned> number(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

}  // namespace

std::string iso(Day day) {
  // fmt's own %F is wrong before 1677 and does not take year_month_day.
  const std::chrono::year_month_day date{day};
  const int year = static_cast<int>(date.year());
  return fmt::format("{}{:04}-{:02}-{:02}", year < 0 ? "-" : "", std::abs(year),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number(text.substr(0, 4));
  const auto month = number(text.substr(5, 2));
  const auto day = number(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return make_day(static_cast<int>(*year), *month, *day);
}

}  // namespace followup
