// ISO 8601 durations of whole years, months, weeks and days.
#include <algorithm>
#include <array>

#include "date/calendar.h"
#include "followup/date.h"

namespace followup {
namespace {

using std::chrono::days;

// Whether the day after the addition is the last of its month, whatever the day was before.
enum class MonthEnd : std::uint8_t { as_it_falls, stays };

Day add_parts(Day day, Duration duration, MonthEnd month_end) {
  const std::chrono::year_month_day date{day};
  const auto moved = std::chrono::year_month{date.year(), date.month()} +
                     std::chrono::years{duration.years} + std::chrono::months{duration.months};
  const int year = static_cast<int>(moved.year());
  const auto month = static_cast<unsigned>(moved.month());
  const unsigned length = length_of_month(year, month);
  const unsigned day_of_month =
      month_end == MonthEnd::stays ? length : std::min(static_cast<unsigned>(date.day()), length);
  return *make_day(year, month, day_of_month) + days{duration.weeks * 7 + duration.days};
}

}  // namespace

std::optional<Duration> parse_duration(std::string_view text) {
  if (!text.starts_with('P') || text.size() < 3) return std::nullopt;
  text.remove_prefix(1);
  Duration duration;
  struct Part {
    char letter;
    std::uint16_t* value;
  };
  const std::array<Part, 4> parts{{{'Y', &duration.years},
                                   {'M', &duration.months},
                                   {'W', &duration.weeks},
                                   {'D', &duration.days}}};
  const auto* part = parts.begin();
  while (!text.empty()) {
    const std::size_t size = std::min(text.find_first_not_of("0123456789"), text.size());
    if (size == 0 || size > 4 || size == text.size()) return std::nullopt;
    while (part != parts.end() && part->letter != text[size]) ++part;
    if (part == parts.end()) return std::nullopt;
    unsigned value = 0;
    for (const char digit : text.substr(0, size)) {
      value = value * 10 + static_cast<unsigned>(digit - '0');
    }
    *part->value = static_cast<std::uint16_t>(value);
    ++part;
    text.remove_prefix(size + 1);
  }
  return duration;
}

Day add(Day day, Duration duration) {
  return add_parts(day, duration, MonthEnd::as_it_falls);
}

CalendarDate add(const CalendarDate& base, Duration duration) {
  CalendarDate moved = base;
  moved.earliest = add_parts(base.earliest, duration, MonthEnd::as_it_falls);
  moved.latest =
      add_parts(base.latest, duration,
                base.precision == Precision::day ? MonthEnd::as_it_falls : MonthEnd::stays);
  return moved;
}

}  // namespace followup
