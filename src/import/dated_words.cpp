// Which words in front of a comment are its day, and which only look like one.
#include "import/dated_words.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "date/date_tokens.h"
#include "date/written_date.h"
#include "import/texts.h"
#include "text/accents.h"
#include "text/document_phrases.h"
#include "text/unicode.h"

namespace followup {
namespace {

std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(phrases::between_names, at), text.size());
    std::string name = single_blanks(text.substr(at, end - at));
    if (!name.empty()) names.push_back(std::move(name));
    at = end + phrases::between_names.size();
  }
  return names;
}

// The words before ", by ", and the names after it.
std::pair<std::string_view, std::vector<std::string>> divided_at_names(std::string_view text) {
  const std::size_t by = std::min(text.find(phrases::before_names), text.size());
  const std::size_t names = std::min(by + phrases::before_names.size(), text.size());
  return {text.substr(0, by), names_in(text.substr(names))};
}

bool is_day(const WrittenDate& read) {
  return read.meaning == WrittenDate::Meaning::date && parse_day(read.value);
}

std::string first_word(std::string_view text) {
  return name_key(text.substr(0, text.find_first_of(" .,-")));
}

bool begins_with_number_or_month(std::string_view text) {
  if (text.empty()) return false;
  if (text.front() >= '0' && text.front() <= '9') return true;
  return month_called(first_word(text)).has_value();
}

// "By 15 January 2027" says until when, and not on which day.
bool begins_like_day(std::string_view text) {
  constexpr std::array<std::string_view, 4> on_that_day{"on", "le", "el", "am"};
  return begins_with_number_or_month(text) || std::ranges::count(on_that_day, first_word(text)) > 0;
}

std::optional<DatedWords> dated_by(std::string_view head, DateOrder order) {
  if (head.size() > longest_date_text) return std::nullopt;
  DatedWords found;
  if (auto said = date_and_names(without_blanks_around(head)); said && is_month_or_more(*said)) {
    found.is_day = parse_day(said->date).has_value();
    found.said = std::move(*said);
    return found;
  }
  auto [date, names] = divided_at_names(head);
  date = without_blanks_around(date);
  if (!begins_like_day(date)) return std::nullopt;
  const WrittenDate read = read_written_date(date, order);
  if (is_day(read)) {
    found.said = {read.value, std::move(names)};
  } else if (is_day(read_written_date(date, DateOrder::day_first))) {
    found.doubt = fmt::format("\"{}\" {}", date, read.value);
  } else {
    return std::nullopt;
  }
  found.is_day = true;
  return found;
}

// "15/01/2027 – 20/01/2027" and "15 January 2027 – Friday 22 January" are no day and its words.
bool may_end_window(std::string_view words) {
  const std::vector<DateToken> tokens = date_tokens(without_accents(name_key(words)));
  // "To" and "an" begin sentences more often than dates.
  constexpr std::array passed_over{DateTokenKind::range, DateTokenKind::from, DateTokenKind::unit};
  const auto first = std::ranges::find_if(tokens, [&](const DateToken& token) {
    return std::ranges::count(passed_over, token.kind) == 0;
  });
  return first == tokens.end() || first->kind != DateTokenKind::other;
}

std::optional<DatedWords> dated_before_dash(std::string_view line, DateOrder order) {
  for (const std::string_view dash : {" – ", " — ", " - "}) {
    const std::size_t at = line.find(dash);
    if (at == std::string_view::npos) continue;
    const std::string_view words = line.substr(at + dash.size());
    const std::string_view head = line.substr(0, at);
    if (head.find(phrases::before_names) != std::string_view::npos) continue;
    auto found = dated_by(head, order);
    if (!found || !found->is_day || may_end_window(words)) continue;
    found->words = words;
    return found;
  }
  return std::nullopt;
}

bool begins_with_capital(std::string_view words) {
  const std::string_view first = words.substr(0, character_size(words.front()));
  return fold_case(first) != first;
}

// "10 November 2026 December", "(10/11/2026) – (12/11/2026)", "10/11/2026 To 12/11/2026".
bool may_go_on_from_day(std::string_view words) {
  // Only behind something else "to" is read as a range.
  const std::vector<DateToken> tokens =
      date_tokens(fmt::format("1 {}", without_accents(name_key(words))));
  if (tokens.size() < 2) return false;
  const DateTokenKind first = tokens[1].kind;
  if (first == DateTokenKind::month || first == DateTokenKind::dash) return true;
  const bool may_be_range = first == DateTokenKind::range || first == DateTokenKind::from;
  return may_be_range && (!begins_with_capital(words) || may_end_window(words));
}

// A day in front of a line without a colon or dash, and all that stands behind it.
struct DayInFront {
  DatedWords day = {};
  std::string_view behind = {};
  bool is_in_brackets = false;
};

std::optional<DayInFront> day_in_brackets(std::string_view line, DateOrder order) {
  const bool is_round = line.starts_with('(');
  if (!is_round && !line.starts_with('[')) return std::nullopt;
  const std::size_t end = line.find(is_round ? ')' : ']');
  if (end == std::string_view::npos) return std::nullopt;
  auto day = dated_by(line.substr(1, end - 1), order);
  if (!day || !day->is_day) return std::nullopt;
  return DayInFront{std::move(*day), line.substr(end + 1), true};
}

// The fewest words that are a day: "the" and "in" behind it would be read as a part of it.
std::optional<DayInFront> day_in_front(std::string_view line, DateOrder order) {
  if (!begins_with_number_or_month(line)) return day_in_brackets(line, order);
  constexpr int most_words = 5;  // "10 de noviembre de 2026"
  std::size_t end = 0;
  for (int words = 0; words < most_words && end < line.size(); ++words) {
    end = std::min(line.find(' ', end + 1), line.size());
    std::string_view head = line.substr(0, end);
    if (head.ends_with('.') || head.ends_with(',')) head.remove_suffix(1);
    auto day = dated_by(head, order);
    if (day && day->is_day) return DayInFront{std::move(*day), line.substr(head.size()), false};
  }
  return std::nullopt;
}

// "10 ноября 2026 г."
std::string_view without_word_for_year(std::string_view behind) {
  for (const std::string_view year : {" г.", " года"}) {
    if (behind.starts_with(year)) return behind.substr(year.size());
  }
  return behind;
}

// Nothing if the day can be a part of them: "10 November 2026 is the deadline".
std::optional<std::string_view> words_apart(const DayInFront& found) {
  std::string_view behind = found.behind;
  if (found.is_in_brackets) {
    if (behind.starts_with(':')) return behind.substr(1);
  } else {
    behind = without_word_for_year(behind);
  }
  if (behind.starts_with('.')) behind.remove_prefix(1);
  const std::string_view words = without_blanks_around(behind);
  if (words.empty()) return words;
  const bool is_apart =
      behind.starts_with(' ') && (found.is_in_brackets || begins_with_capital(words));
  if (!is_apart || may_go_on_from_day(words)) return std::nullopt;
  return words;
}

std::optional<DatedWords> dated_in_front(std::string_view line, DateOrder order) {
  auto found = day_in_front(line, order);
  if (!found) return std::nullopt;
  const auto words = words_apart(*found);
  if (!words) return std::nullopt;
  found->day.words = *words;
  return std::move(found->day);
}

}  // namespace

std::optional<DateAndNames> date_and_names(std::string_view text) {
  auto [date, names] = divided_at_names(text);
  if (!read_edtf(date)) return std::nullopt;
  return DateAndNames{std::string(date), std::move(names)};
}

std::optional<DateAndNames> date_or_names(std::string_view text) {
  constexpr std::string_view before = phrases::before_names_alone;
  if (!text.starts_with(before)) return date_and_names(text);
  return DateAndNames{{}, names_in(text.substr(before.size()))};
}

std::optional<DatedWords> dated_words(std::string_view line, DateOrder order) {
  const std::size_t colon = line.find(':');
  std::optional<DatedWords> found;
  if (colon != std::string_view::npos) found = dated_by(line.substr(0, colon), order);
  if (found) {
    found->words = line.substr(colon + 1);
  } else {
    found = dated_before_dash(line, order);
  }
  if (!found) found = dated_in_front(line, order);
  return found;
}

bool begins_with_day(std::string_view line, DateOrder order) {
  return day_in_front(line, order).has_value();
}

bool is_month_or_more(const DateAndNames& said) {
  return said.date.size() >= std::string_view("2026-04").size();
}

}  // namespace followup
