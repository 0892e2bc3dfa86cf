// Reads EDTF: level 0 and 1 of the Library of Congress profile, and the quarters of level 2.
#include <algorithm>
#include <cstdlib>

#include "date/advice.h"
#include "date/calendar.h"
#include "followup/date.h"

namespace followup {
namespace {

using DateOrRefusal = std::variant<CalendarDate, Refusal>;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

unsigned two_digits(std::string_view text) {
  return static_cast<unsigned>(text[0] - '0') * 10 + static_cast<unsigned>(text[1] - '0');
}

// The years that "2003", "201X", "20XX" or "-0004" leave possible.
struct Years {
  int first = 0;
  int last = 0;
};

std::optional<Years> parse_years(std::string_view text) {
  const bool is_negative = text.starts_with('-');
  const std::string_view digits = text.substr(is_negative ? 1 : 0);
  if (digits.size() != 4) return std::nullopt;
  const std::size_t known = std::min(digits.find('X'), digits.size());
  if (known < 2 || !are_digits(digits.substr(0, known)) ||
      digits.substr(known).find_first_not_of('X') != std::string_view::npos) {
    return std::nullopt;
  }
  int low = 0;
  int high = 0;
  for (const char c : digits) {
    low = low * 10 + (c == 'X' ? 0 : c - '0');
    high = high * 10 + (c == 'X' ? 9 : c - '0');
  }
  if (!is_negative) return Years{low, high};
  if (high == 0) return std::nullopt;  // -0000 names no year
  return Years{-high, -std::max(low, 1)};
}

CalendarDate months(int year, unsigned first, unsigned last, Precision precision) {
  return {*make_day(year, first, 1), last_of_month(year, last), precision, false};
}

DateOrRefusal parse_month_part(int year, std::string_view month) {
  if (month == "XX") return months(year, 1, 12, Precision::year);
  if (month.size() == 2 && month[0] == 'Q' && month[1] >= '1' && month[1] <= '4') {
    const auto quarter = static_cast<unsigned>(month[1] - '1');
    return months(year, quarter * 3 + 1, quarter * 3 + 3, Precision::quarter);
  }
  if (month.size() != 2 || !are_digits(month)) return Refusal{};
  const unsigned number = two_digits(month);
  if (number >= 1 && number <= 12) return months(year, number, number, Precision::month);
  if (number >= 33 && number <= 36) {
    const unsigned quarter = number - 33;
    return months(year, quarter * 3 + 1, quarter * 3 + 3, Precision::quarter);
  }
  if (number >= 21 && number <= 24) return season_refusal(year, number);
  return no_such_month_refusal(year, month);
}

DateOrRefusal parse_day_part(int year, std::string_view month, std::string_view day) {
  if (month == "XX" && day == "XX") return months(year, 1, 12, Precision::year);
  if (month.size() != 2 || day.size() != 2 || !are_digits(month)) return Refusal{};
  const unsigned month_number = two_digits(month);
  if (month_number < 1 || month_number > 12) return no_such_month_refusal(year, month);
  if (day == "XX") return months(year, month_number, month_number, Precision::month);
  if (!are_digits(day)) return Refusal{};
  const auto date = make_day(year, month_number, two_digits(day));
  if (!date) return no_such_day_refusal(year, month_number);
  return CalendarDate{*date, *date, Precision::day, false};
}

// A date without its qualifier; a Refusal without a reason if it is nothing like one.
DateOrRefusal parse_unqualified(std::string_view text) {
  const std::size_t year_size = text.starts_with('-') ? 5 : 4;
  if (text.size() < year_size) return Refusal{};
  const std::string_view year_text = text.substr(0, year_size);
  const auto years = parse_years(year_text);
  if (!years) return Refusal{};
  const std::string_view rest = text.substr(year_size);
  if (rest.empty()) {
    return CalendarDate{*make_day(years->first, 1, 1), *make_day(years->last, 12, 31),
                        Precision::year, false};
  }
  if (rest[0] != '-' || year_text.find('X') != std::string_view::npos) return Refusal{};
  const std::string_view month = rest.substr(1, 2);
  if (rest.size() == 3) return parse_month_part(years->first, month);
  if (rest.size() == 6 && rest[3] == '-') {
    return parse_day_part(years->first, month, rest.substr(4));
  }
  return Refusal{};
}

DateOrRefusal parse_date(std::string_view text) {
  const bool is_qualified =
      !text.empty() && std::string_view("?~%").find(text.back()) != std::string_view::npos;
  if (is_qualified) text.remove_suffix(1);
  DateOrRefusal parsed = parse_unqualified(text);
  if (auto* date = std::get_if<CalendarDate>(&parsed)) date->is_uncertain = is_qualified;
  return parsed;
}

std::variant<Edtf, Refusal> parse_window(std::string_view text, std::size_t slash) {
  const std::string_view sides[]{text.substr(0, slash), text.substr(slash + 1)};
  Edtf window;
  window.is_window = true;
  CalendarDate* const dates[]{&window.first, &window.last};
  Bound* const bounds[]{&window.start, &window.end};
  for (int side = 0; side < 2; ++side) {
    if (sides[side].empty()) {
      *bounds[side] = Bound::unknown;
    } else if (sides[side] == "..") {
      *bounds[side] = Bound::open;
    } else {
      DateOrRefusal parsed = parse_date(sides[side]);
      if (auto* refusal = std::get_if<Refusal>(&parsed)) return std::move(*refusal);
      *dates[side] = std::get<CalendarDate>(parsed);
    }
  }
  if (window.start != Bound::date && window.end != Bound::date) {
    return Refusal{"says neither when it starts nor when it ends", "write the year, month or day"};
  }
  return window;
}

// A Refusal without a reason if the text is nothing like a date.
std::variant<Edtf, Refusal> parse_without_advice(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash != std::string_view::npos) return parse_window(text, slash);
  DateOrRefusal parsed = parse_date(text);
  if (auto* refusal = std::get_if<Refusal>(&parsed)) return std::move(*refusal);
  const auto& date = std::get<CalendarDate>(parsed);
  return Edtf{date, date, Bound::date, Bound::date, false};
}

}  // namespace

std::optional<Day> Edtf::earliest_day() const {
  return start == Bound::date ? std::optional(first.earliest) : std::nullopt;
}

std::optional<Day> Edtf::latest_day() const {
  return end == Bound::date ? std::optional(last.latest) : std::nullopt;
}

bool Edtf::is_uncertain() const {
  return (start == Bound::date && first.is_uncertain) || (end == Bound::date && last.is_uncertain);
}

std::variant<Edtf, Refusal> parse_edtf(std::string_view text) {
  std::variant<Edtf, Refusal> result = parse_without_advice(text);
  if (auto* refusal = std::get_if<Refusal>(&result);
      refusal != nullptr && refusal->reason.empty()) {
    *refusal = refuse_date(text);
  }
  return result;
}

std::optional<Edtf> read_edtf(std::string_view text) {
  const std::variant<Edtf, Refusal> result = parse_without_advice(text);
  const auto* date = std::get_if<Edtf>(&result);
  return date == nullptr ? std::nullopt : std::optional(*date);
}

}  // namespace followup
