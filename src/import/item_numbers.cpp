// Digits, single letters, and what divides them from words.
#include "import/item_numbers.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::size_t most_digits = 3;  // of one part; a year has four
constexpr std::size_t most_parts = 5;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

// A number is a word of its own after these.
bool may_precede(char c) {
  return is_blank(c) || std::string_view("(;,.").find(c) != std::string_view::npos;
}

// Where the digits of a part end; the same offset if it is none. "05" is part of a date.
std::size_t end_of_part(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end]) && end - at <= most_digits) ++end;
  const bool is_part = end > at && end - at <= most_digits && text[at] != '0';
  return is_part ? end : at;
}

std::size_t after_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

// "2.1 - Work": the dash divides as well.
std::size_t after_dash(std::string_view text, std::size_t at) {
  for (const std::string_view dash : {"- ", "– ", "— "}) {
    if (text.substr(at).starts_with(dash)) return after_blanks(text, at + dash.size());
  }
  return at;
}

// What stands between a number and what it numbers.
constexpr std::array<std::string_view, 6> dividers{"–", "—", "-", ":", ".", ")"};

// "with-end-date" of "with-end-date – Plans", as our own documents show the ids of plan files.
std::string_view id_in_front(std::string_view text) {
  const std::string_view word = text.substr(0, text.find(" – "));
  const bool is_id = word.size() < text.size() &&
                     word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-_/") ==
                         std::string_view::npos &&
                     word.find_first_of("0123456789-_") != std::string_view::npos;
  return is_id ? word : std::string_view();
}

constexpr bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}

constexpr bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// As in "1.a" and "2b"; those of "3rd" are part of a word.
bool has_single_small_letters(std::string_view word) {
  constexpr auto are_beside = [](char one, char other) {
    const bool are_letters =
        (is_small_letter(one) || is_capital(one)) && (is_small_letter(other) || is_capital(other));
    return are_letters && (is_small_letter(one) || is_small_letter(other));
  };
  return std::ranges::adjacent_find(word, are_beside) == word.end();
}

}  // namespace

std::string_view number_in_front(std::string_view text) {
  const std::size_t end = std::min(text.find_first_of(" \t\n:)"), text.size());
  std::string_view word = text.substr(0, end);
  while (word.ends_with('.')) word.remove_suffix(1);
  constexpr std::size_t longest_number = 12;
  const bool has_digit = word.find_first_of("0123456789") != std::string_view::npos;
  const bool is_letter = word.size() == 1 && is_capital(word.front());
  constexpr std::string_view of_numbers =
      "0123456789.-/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  const bool is_number = word.size() <= longest_number && (has_digit || is_letter) &&
                         has_single_small_letters(word) &&
                         word.find_first_not_of(of_numbers) == std::string_view::npos;
  return is_number ? word : std::string_view();
}

std::string_view without_divider_in_front(std::string_view text) {
  for (;;) {
    text = without_blanks_around(text);
    const auto* found = std::ranges::find_if(
        dividers, [&](std::string_view divider) { return text.starts_with(divider); });
    if (found == dividers.end()) return text;
    text.remove_prefix(found->size());
  }
}

std::optional<NumberedText> numbered_in_front(std::string_view text) {
  std::string_view number = number_in_front(text);
  if (number.empty()) number = id_in_front(text);
  const std::string_view after = without_blanks_around(text.substr(number.size()));
  const std::string_view rest = without_divider_in_front(after);
  const bool is_divided =
      rest.size() != after.size() || text.substr(number.size()).starts_with('\n');
  if (number.empty() || !is_divided) return std::nullopt;
  return NumberedText{number, rest};
}

std::optional<ItemNumber> number_at(std::string_view text, std::size_t at) {
  std::size_t end = end_of_part(text, at);
  if (end == at) return std::nullopt;
  std::size_t parts = 1;
  while (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1])) {
    const std::size_t next = end_of_part(text, end + 1);
    if (next == end + 1 || ++parts > most_parts) return std::nullopt;
    end = next;
  }
  ItemNumber found{text.substr(at, end - at), at, end, false};
  if (end < text.size() && std::string_view(".:)").find(text[end]) != std::string_view::npos) {
    found.is_divided = true;
    ++end;
    // ".." and "..." belong to no number, ":3" and "):" do not begin words.
    if (end < text.size() && (is_digit(text[end]) || text[end] == '.')) return std::nullopt;
  } else if (parts == 1 || (end < text.size() && !is_blank(text[end]))) {
    return std::nullopt;
  }
  found.end = after_dash(text, after_blanks(text, end));
  return found;
}

std::optional<ItemNumber> number_at_end(std::string_view text) {
  const std::size_t blank = text.find_last_of(" \t\n");
  const auto found = number_at(text, blank == std::string_view::npos ? 0 : blank + 1);
  return found && found->end == text.size() ? found : std::nullopt;
}

std::optional<ItemNumber> find_number(std::string_view text, std::string_view number,
                                      std::size_t from) {
  for (std::size_t at = text.find(number, from); at != std::string_view::npos;
       at = text.find(number, at + 1)) {
    if (at > 0 && !may_precede(text[at - 1])) continue;
    const auto found = number_at(text, at);
    if (found && found->number == number) return found;
  }
  return std::nullopt;
}

std::string first_below(std::string_view number) {
  return std::string(number) + ".1";
}

std::string next_beside(std::string_view number) {
  const std::size_t point = number.rfind('.');
  const std::size_t last = point == std::string_view::npos ? 0 : point + 1;
  int value = 0;
  std::from_chars(number.data() + last, number.data() + number.size(), value);
  return std::string(number.substr(0, last)) + std::to_string(value + 1);
}

std::string_view number_above(std::string_view number) {
  const std::size_t point = number.rfind('.');
  return number.substr(0, point == std::string_view::npos ? 0 : point);
}

bool is_below(std::string_view number, std::string_view of) {
  return !of.empty() && number.size() > of.size() && number.starts_with(of) &&
         number[of.size()] == '.';
}

}  // namespace followup
