// Recognises dates as people write them, only to say how to write them here.
#include "date/advice.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <regex>
#include <string>

#include "date/calendar.h"
#include "date/date_tokens.h"
#include "date/written_date.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::string_view general_advice =
    "write a day (2021-12-31), a month (2021-12), a quarter (2021-Q4), a year (2021) or a window "
    "(2021-03/2022-06)";

using Words = std::smatch;

std::string month_and_year(const Words& words) {
  const auto month = month_called(words[1].str());
  return month ? fmt::format("write {}-{:02}", words[2].str(), *month) : std::string();
}

std::string day_of(const std::string& day_words, const std::string& month_words,
                   const std::string& year_words) {
  const auto month = month_called(month_words);
  const auto day = static_cast<unsigned>(std::stoul(day_words));
  const int year = std::stoi(year_words);
  if (!month || !make_day(year, *month, day)) return {};
  return fmt::format("write {:04}-{:02}-{:02}", year, *month, day);
}

std::string day_month_year(const Words& words) {
  return day_of(words[1].str(), words[2].str(), words[3].str());
}

std::string month_day_year(const Words& words) {
  return day_of(words[2].str(), words[1].str(), words[3].str());
}

std::string years_window(const Words& words) {
  if (words[1].str() >= words[2].str()) return {};
  return fmt::format("for the window from {0} to {1} write {0}/{1}", words[1].str(),
                     words[2].str());
}

// "2021/22" is a window of years, "2026/10" a month; "2010/11" may be either.
std::string year_and_two_digits(const Words& words) {
  const int year = std::stoi(words[1].str());
  const int number = std::stoi(words[2].str());
  const int last_year = year - year % 100 + number;
  const bool is_month = number >= 1 && number <= 12;
  const bool is_window = last_year > year;
  if (is_month && is_window) {
    return fmt::format("for the month write {0}-{1:02}, for the window from {0} to {2} {0}/{2}",
                       year, number, last_year);
  }
  if (is_month) return fmt::format("write {}-{:02}", year, number);
  if (!is_window) return {};
  return fmt::format("for the window from {0} to {1} write {0}/{1}", year, last_year);
}

std::string six_digits(const Words& words) {
  return fmt::format("write {}-{}", words[1].str(), words[2].str());
}

std::string date_with_words(const Words& words) {
  return fmt::format("write {}, and these words under deadline_note:", words[1].str());
}

std::string one_digit(const Words& words) {
  std::string advice = fmt::format("write {}-{:0>2}", words[1].str(), words[2].str());
  if (words[3].matched) advice += fmt::format("-{:0>2}", words[3].str());
  return advice + ": month and day have two digits";
}

std::string year_first(const Words&) {
  return "write the year first, then the month and the day: 2021-12-31";
}

std::string without_time(const Words& words) {
  return fmt::format("write {}, the day without a time", words[1].str());
}

std::string four_digit_year(const Words&) {
  return "write the year with four digits: 2021";
}

char unit_letter(const std::string& unit) {
  return static_cast<char>(unit.front() - 'a' + 'A');
}

constexpr std::array<std::string_view, 6> number_words{"one",  "two",  "three",
                                                       "four", "five", "six"};

std::string duration(const std::string& count, const std::string& unit) {
  if (count == "a" || count == "an") return fmt::format("P1{}", unit_letter(unit));
  const auto* const word = std::find(number_words.begin(), number_words.end(), count);
  if (word == number_words.end()) return fmt::format("P{}{}", count, unit_letter(unit));
  return fmt::format("P{}{}", word - number_words.begin() + 1, unit_letter(unit));
}

constexpr std::string_view counted_from = ", counted from adopted: of the plan";

// "five years ago", "not a day later than 2021".
bool is_no_time_from_now(const std::string& text) {
  return text.find(" ago") != std::string::npos || text.find("than") != std::string::npos;
}

std::string in_some_time(const Words& words) {
  if (is_no_time_from_now(words[0].str())) return {};
  return fmt::format("write {}{}", duration(words[1].str(), words[2].str()), counted_from);
}

std::string some_to_some_time(const Words& words) {
  const std::string unit = words[3].str();
  return fmt::format("write {}/{}{}", duration(words[1].str(), unit),
                     duration(words[2].str(), unit), counted_from);
}

std::string start_in_some_time(const Words& words) {
  return fmt::format(
      "a start is not a deadline: write \"start: {}\"{}, and when it ends under "
      "deadline:, for example continuous",
      duration(words[1].str(), words[2].str()), counted_from);
}

std::string start_in_some_to_some_time(const Words& words) {
  const std::string unit = words[3].str();
  return fmt::format(
      "a start is not a deadline: write \"start: {}/{}\"{}, and when it ends under "
      "deadline:, for example continuous",
      duration(words[1].str(), unit), duration(words[2].str(), unit), counted_from);
}

std::string start_at_once(const Words&) {
  return fmt::format(
      "a start is not a deadline: write \"start: P0D\"{}, and when it ends under "
      "deadline:",
      counted_from);
}

std::string year_alone(const Words& words) {
  return fmt::format("write {}", words[1].str());
}

std::string at_once(const Words&) {
  return fmt::format("write P0D{}", counted_from);
}

std::string continuous(const Words&) {
  return "write continuous";
}

std::string undecided(const Words&) {
  return "if it is still to be decided, write tbd, and these words under deadline_note:";
}

struct Pattern {
  std::regex pattern;
  std::string (*advice)(const Words&);
};

// Tried in this order on the folded text; an advice may decline by saying nothing.
const std::vector<Pattern>& patterns() {
  static const std::vector<Pattern> all = [] {
    const auto flags = std::regex::ECMAScript | std::regex::optimize;
    const std::string dash =
        "(?:-|\xE2\x80\x90|\xE2\x80\x91|\xE2\x80\x92|\xE2\x80\x93|\xE2\x80\x94|\xE2\x88\x92)";
    const std::string unit = "(year|month|week|day)s?";
    const std::string rest = "(?: ?[(,;.].*)?";
    std::vector<Pattern> made;
    const auto add = [&](const std::string& text, std::string (*advice)(const Words&)) {
      made.push_back({std::regex(text, flags), advice});
    };
    add("(\\d{4}) ?\\.\\. ?(\\d{4})", years_window);
    add("(\\d{4})/(\\d{2})", year_and_two_digits);
    add("(\\d{4})(0[1-9]|1[0-2])", six_digits);
    add("(\\d{4}(?:-\\d{2}){0,2}) ?\\(.*\\)", date_with_words);
    add("(\\d{4}-\\d{2}-\\d{2})[t ]\\d.*", without_time);
    add("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?", one_digit);
    add("(?:\\d{1,2}[./-])?\\d{1,2}[./-]\\d{2,4}|\\d{4}[./]\\d{1,2}(?:[./]\\d{1,2})?", year_first);
    add("y-?\\d+(?:e\\d+)?|\\d{5,}", four_digit_year);
    add("(?:by |before |until |end of |at the end of )*([a-z]+)\\.?,? (\\d{4})\\b(?!.*\\d{4}).*",
        month_and_year);
    add("(?:by |before |until )?(\\d{1,2})\\.?(?:st|nd|rd|th)? ([a-z]+)\\.?,? (\\d{4})" + rest,
        day_month_year);
    add("(?:by |before |until )?([a-z]+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})" + rest,
        month_day_year);
    add("(?:by |before |until |at |the |end |of )+(\\d{4})", year_alone);
    add(".*\\b(?:to be|tbc|tba|tbd|not yet)\\b.*", undecided);
    add("start.*\\b(\\d{1,4}) ?(?:" + dash + "|to|or) ?(\\d{1,4}) " + unit + "\\b.*",
        start_in_some_to_some_time);
    add("start.*\\b(\\d{1,4}|one|two|three|four|five|six|an?) " + unit + "\\b.*",
        start_in_some_time);
    add("start.*\\b(?:at once|immediate|immediately)\\b.*", start_at_once);
    add(".*\\b(?:at once|immediate|immediately)\\b.*", at_once);
    add(".*\\b(\\d{1,4}) ?(?:" + dash + "|to|or) ?(\\d{1,4}) " + unit + "\\b.*", some_to_some_time);
    add(".*\\b(\\d{1,4}|one|two|three|four|five|six|an?) " + unit + "\\b.*", in_some_time);
    add(".*\\b(?:continuous|continuously|ongoing|permanent|regularly|annually|yearly|monthly|"
        "quarterly)\\b.*",
        continuous);
    return made;
  }();
  return all;
}

// An advice begins with "write" and what to write; that must not be refused in turn.
bool proposes_what_can_be_read(std::string_view advice) {
  constexpr std::string_view beginning = "write ";
  if (!advice.starts_with(beginning)) return true;
  advice.remove_prefix(beginning.size());
  const std::string_view proposal = advice.substr(0, advice.find_first_of(" ,:"));
  const bool is_date = !proposal.empty() && proposal.front() >= '0' && proposal.front() <= '9';
  return !is_date || read_edtf(proposal).has_value();
}

// What the text says, if that is certain.
std::string advice_of_meaning(std::string_view text) {
  const WrittenDate read = read_written_date(text);
  if (read.meaning != WrittenDate::Meaning::date) return {};
  // Of a window of years it is said what it means: 2021-2022 is seldom meant as anything else.
  constexpr std::size_t window_of_years = 9;
  const std::size_t slash = read.value.find('/');
  if (read.value.size() != window_of_years || slash == std::string::npos) {
    return "write " + read.value;
  }
  return fmt::format("for the window from {} to {} write {}", read.value.substr(0, slash),
                     read.value.substr(slash + 1), read.value);
}

std::string advice_for(std::string_view text) {
  if (text.size() > longest_date_text) return {};
  if (std::string advice = advice_of_meaning(text); !advice.empty()) return advice;
  const std::string folded = fold_case(text);
  for (const Pattern& candidate : patterns()) {
    Words words;
    if (!std::regex_match(folded, words, candidate.pattern)) continue;
    std::string advice = candidate.advice(words);
    if (!advice.empty() && proposes_what_can_be_read(advice)) return advice;
  }
  return {};
}

// "2021-22" and "1998-99" are windows for people, if they run forwards.
std::string window_advice(int year, int two_digits) {
  const int last_year = year - year % 100 + two_digits;
  if (year < 0 || last_year <= year) return std::string(general_advice);
  return fmt::format("for the window from {0:04} to {1:04} write {0:04}/{1:04}", year, last_year);
}

// Without blanks of any kind, quotes and a full stop, which are hard to see or mean nothing.
std::string without_wrapping(std::string_view text) {
  static constexpr std::array<std::string_view, 8> marks{" ", "\t", "“", "”", "‘", "’", "\"", "'"};
  std::string bare;
  while (!text.empty()) {
    const auto* const mark = std::find_if(marks.begin(), marks.end(),
                                          [&](std::string_view m) { return text.starts_with(m); });
    const std::size_t ignored = mark == marks.end() ? odd_blank_first(text) : mark->size();
    if (ignored == 0) bare += text.front();
    text.remove_prefix(std::max<std::size_t>(1, ignored));
  }
  const std::size_t last = bare.find_last_not_of(".,;");
  // ".." at the end is a window without an end.
  if (!bare.ends_with("..")) bare.resize(last == std::string::npos ? 0 : last + 1);
  return bare;
}

}  // namespace

Refusal season_refusal(int year, unsigned season) {
  return {fmt::format("is read as a season ({}), and a season has no last day",
                      std::array{"spring", "summer", "autumn", "winter"}[season - 21]),
          window_advice(year, static_cast<int>(season))};
}

Refusal no_such_month_refusal(int year, std::string_view month) {
  return {fmt::format("has no month that exists: there is no month {}", month),
          window_advice(year, std::stoi(std::string(month)))};
}

Refusal no_such_day_refusal(int year, unsigned month) {
  std::string month_name(english_month(month));
  month_name[0] = static_cast<char>(month_name[0] - 'a' + 'A');
  return {fmt::format("is a day that does not exist: {} {} has {} days", month_name, year,
                      length_of_month(year, month)),
          "write a day that exists, or only the month"};
}

Refusal refuse_date(std::string_view text) {
  std::string bare = without_wrapping(text);
  if (bare != text) {
    const bool is_date_in_blanks =
        bare.find_first_not_of("0123456789-/.X?~%Q") == std::string::npos && read_edtf(bare);
    if (is_date_in_blanks)
      return {"has blanks, quotes or other marks in it", fmt::format("write {}", bare)};
  }
  std::string advice = advice_for(text);
  if (advice.empty()) advice = general_advice;
  return {"is not a date", std::move(advice)};
}

}  // namespace followup
