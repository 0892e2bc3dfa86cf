// Calendar dates as plans write them: EDTF (ISO 8601-2:2019 in the profile of the Library of
// Congress, 2019-02-04) level 0 and 1, the quarters 33 to 36 of level 2, and ISO 8601 durations.
// Days have no time and no zone.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace followup {

// Half the size of std::chrono::sys_days, and enough for six million years.
using Day = std::chrono::time_point<std::chrono::system_clock,
                                    std::chrono::duration<std::int32_t, std::chrono::days::period>>;

// "2026-11-21"; years below 0 as "-0001-12-31".
std::string iso(Day day);

// Exactly a day that exists, "YYYY-MM-DD"; nothing otherwise.
std::optional<Day> parse_day(std::string_view text);

enum class Precision : std::uint8_t { day, month, quarter, year };

// A date of some precision, with the days between which it lies.
struct CalendarDate {
  Day earliest;
  Day latest;
  Precision precision = Precision::day;
  bool is_uncertain = false;  // marked with ?, ~ or %

  friend bool operator==(const CalendarDate&, const CalendarDate&) = default;
};

// What stands on one side of a window: a date, ".." (no limit) or nothing (not known).
enum class Bound : std::uint8_t { date, open, unknown };

// An EDTF expression: one date (then `first` and `last` are the same) or a window.
struct Edtf {
  CalendarDate first;
  CalendarDate last;
  Bound start = Bound::date;
  Bound end = Bound::date;
  bool is_window = false;

  std::optional<Day> earliest_day() const;
  std::optional<Day> latest_day() const;
  bool is_uncertain() const;
};

// Why a text is no date, as the end of a sentence ("is no month of the calendar"), and what to
// write instead, as a sentence without a full stop; the advice may be empty.
struct Refusal {
  std::string reason;
  std::string advice;
};

std::variant<Edtf, Refusal> parse_edtf(std::string_view text);

// The same for whoever does not ask why.
std::optional<Edtf> read_edtf(std::string_view text);

// Whole years, months, weeks and days, each at most 9999.
struct Duration {
  std::uint16_t years = 0;
  std::uint16_t months = 0;
  std::uint16_t weeks = 0;
  std::uint16_t days = 0;
};

// "P1Y6M", "P6M", "P2W", "P0D"; nothing if the text is no such duration.
std::optional<Duration> parse_duration(std::string_view text);

// Years and months are added first, clamped to the end of the month, then weeks and days.
Day add(Day day, Duration duration);

// `base` moved by `duration`. Of a month, quarter or year the end stays the end of a month.
CalendarDate add(const CalendarDate& base, Duration duration);

// What comes first in 03/04/2021.
enum class DateOrder : std::uint8_t { unknown, day_first, month_first };

}  // namespace followup
