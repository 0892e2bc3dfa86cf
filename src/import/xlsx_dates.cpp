// Formats and serial numbers of dates.
#include "import/xlsx_dates.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "date/calendar.h"
#include "text/unicode.h"

namespace followup {
namespace {

// What stands at the beginning and is none of the letters of a date: an escaped character, a word,
// an exponent.
std::size_t size_of_word(std::string_view folded) {
  constexpr std::array<std::string_view, 4> words{"am/pm", "general", "e+", "e-"};
  if (std::string_view("\\_*").find(folded.front()) != std::string_view::npos) return 2;
  const auto* const word =
      std::ranges::find_if(words, [&](std::string_view one) { return folded.starts_with(one); });
  return word == words.end() ? 0 : word->size();
}

// The letters of a format: without quoted text, [conditions], escaped characters, AM/PM and all
// that follows the first semicolon, which is for negative numbers.
std::string letters_of(std::string_view code) {
  const std::string folded = fold_case(code);
  std::string letters;
  for (std::size_t at = 0; at < folded.size(); ++at) {
    const char c = folded[at];
    const std::string_view rest = std::string_view(folded).substr(at);
    if (c == ';') break;
    if (c == '[') {
      const std::size_t end = std::min(folded.find(']', at), folded.size());
      const std::string_view inside = std::string_view(folded).substr(at + 1, end - at - 1);
      // A duration, as [h]:mm shows it.
      if (inside.find_first_not_of("hms") == std::string_view::npos) letters += 's';
      at = end;
    } else if (c == '"') {
      at = std::min(folded.find('"', at + 1), folded.size());
    } else if (const std::size_t size = size_of_word(rest); size > 0) {
      at += size - 1;
    } else if (c >= 'a' && c <= 'z') {
      letters += c;
    }
  }
  return letters;
}

}  // namespace

ShownDate shown_by_built_in(unsigned format) {
  // 18 to 21 and 45 to 47 show a time of day or a duration, so that the number is no date.
  constexpr unsigned month_and_year = 17;  // mmm-yy
  struct Range {
    unsigned first;
    unsigned last;
  };
  constexpr std::array days{Range{14, 16}, Range{22, 22}, Range{27, 31},
                            Range{34, 36}, Range{50, 54}, Range{57, 58}};
  if (format == month_and_year) return ShownDate::month;
  // 32, 33, 55 and 56 are times in Japanese and dates in Chinese: only of a date are they of use.
  if (format == 32 || format == 33 || format == 55 || format == 56) return ShownDate::day;
  const bool is_day = std::ranges::any_of(
      days, [&](const Range& range) { return format >= range.first && format <= range.last; });
  return is_day ? ShownDate::day : ShownDate::none;
}

ShownDate shown_by_code(std::string_view code) {
  const std::string letters = letters_of(code);
  const auto has = [&](std::string_view what) { return letters.find(what) != std::string::npos; };
  // e is the year of an era.
  const bool has_year = has("y") || has("e");
  if (has("d")) return ShownDate::day;
  // Beside hours or seconds, m is a minute.
  const bool has_month = has("mmm") || (has("m") && (has_year || !(has("h") || has("s"))));
  if (has_month) return ShownDate::month;
  return has_year ? ShownDate::year : ShownDate::none;
}

std::optional<std::string> date_of_serial(double serial, bool is_from_1904, ShownDate shown) {
  constexpr double last_from_1900 = 2958465;  // 9999-12-31
  constexpr double last_from_1904 = 2957003;
  const double last = is_from_1904 ? last_from_1904 : last_from_1900;
  if (!(serial >= (is_from_1904 ? 0 : 1)) || !(serial < last + 1)) return std::nullopt;
  const auto days = static_cast<int>(serial);
  if (is_from_1904) {
    return cut_to_shown(iso(*make_day(1904, 1, 1) + std::chrono::days{days}), shown);
  }
  // Lotus 1-2-3 took 1900 for a leap year, and Excel does so since: its 29 February is 60.
  constexpr int day_that_never_was = 60;
  if (days == day_that_never_was) return std::nullopt;
  const Day base = days < day_that_never_was ? *make_day(1899, 12, 31) : *make_day(1899, 12, 30);
  return cut_to_shown(iso(base + std::chrono::days{days}), shown);
}

std::string cut_to_shown(std::string day, ShownDate shown) {
  switch (shown) {
    case ShownDate::year:
      day.resize(std::min<std::size_t>(day.size(), 4));
      break;
    case ShownDate::month:
      day.resize(std::min<std::size_t>(day.size(), 7));
      break;
    case ShownDate::day:
    case ShownDate::none:
      break;
  }
  return day;
}

}  // namespace followup
