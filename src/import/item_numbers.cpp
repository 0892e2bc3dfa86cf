// Digits, single letters, and what divides them from words.
#include "import/item_numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_set>

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

constexpr bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}

constexpr bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

constexpr bool is_letter(char c) {
  return is_small_letter(c) || is_capital(c);
}

// As in "1.a" and "2b"; those of "3rd" are part of a word.
bool has_single_small_letters(std::string_view word) {
  constexpr auto are_beside = [](char one, char other) {
    return is_letter(one) && is_letter(other) && (is_small_letter(one) || is_small_letter(other));
  };
  return std::ranges::adjacent_find(word, are_beside) == word.end();
}

// "2", "2.1" and "02", but neither "2030" nor "12.05".
bool is_of_digits(std::string_view number) {
  std::size_t parts = 0;
  for (std::size_t at = 0; at <= number.size(); ++parts) {
    const std::size_t end = std::min(number.find('.', at), number.size());
    const std::string_view part = number.substr(at, end - at);
    const bool is_part = !part.empty() && part.size() <= most_digits &&
                         std::ranges::all_of(part, is_digit) && (at == 0 || part.front() != '0');
    if (!is_part) return false;
    at = end + 1;
  }
  return parts <= most_parts;
}

std::string_view letters_in_front(std::string_view number) {
  const auto* const end = std::ranges::find_if_not(number, is_letter);
  return number.substr(0, static_cast<std::size_t>(end - number.begin()));
}

// Where it ends and words begin. "10:30" and "2 – 3 workshops" are words from their beginning.
std::optional<NumberedText> divided_after(std::string_view text, std::string_view number) {
  if (number.empty()) return std::nullopt;
  const std::string_view behind = text.substr(number.size());
  const std::string_view after = without_blanks_around(behind);
  const std::string_view rest = without_divider_in_front(after);
  const bool is_divided = rest.size() != after.size() && !behind.starts_with(" .");
  if (!is_divided && !behind.starts_with('\n')) return std::nullopt;
  const bool goes_on = is_divided && !rest.empty() && is_digit(rest.front());
  const bool is_end_of_number = behind.starts_with(". ") || behind.starts_with(") ") ||
                                behind.starts_with(": ") || behind.starts_with(".\n");
  if (goes_on && !is_end_of_number) return std::nullopt;
  return NumberedText{number, rest};
}

// "Train", but neither "million" nor "MW" nor "(2027)".
bool begins_with_capitalised_word(std::string_view text) {
  if (text.empty()) return false;
  const std::string_view first = text.substr(0, character_size(text.front()));
  const std::string_view rest = text.substr(first.size());
  if (rest.empty() || fold_case(first) == first) return false;
  const std::string_view second = rest.substr(0, character_size(rest.front()));
  const bool is_letter_of_word = is_small_letter(second.front()) || second.size() > 1;
  return is_letter_of_word && fold_case(second) == second;
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

bool have_letters_in_numbers(const std::vector<std::string>& texts) {
  if (texts.size() < 2) return false;
  std::unordered_set<std::string_view> numbers;
  std::optional<std::string_view> letters;  // the same for all, but for single capitals
  for (const std::string_view text : texts) {
    const std::string_view number = number_in_front(text);
    const bool is_number = std::ranges::any_of(number, is_letter) || is_of_digits(number);
    const bool is_in_front = number == text || divided_after(text, number);
    if (!is_number || !is_in_front || !numbers.insert(number).second) return false;
    const std::string_view in_front = letters_in_front(number);
    if (in_front == number) continue;
    if (letters.value_or(in_front) != in_front) return false;
    letters = in_front;
  }
  return true;
}

std::optional<NumberedText> numbered_in_front(std::string_view text, bool may_have_letters) {
  const std::string_view number = number_in_front(text);
  const bool is_number = may_have_letters || is_of_digits(number);
  if (!is_number) return std::nullopt;
  if (auto divided = divided_after(text, number)) return divided;
  // "2.1 Train staff" needs no divider, which "2.5 million people" has neither.
  const bool has_parts = is_of_digits(number) && number.find('.') != std::string_view::npos;
  const std::string_view rest = without_blanks_around(text.substr(number.size()));
  if (!has_parts || !begins_with_capitalised_word(rest)) return std::nullopt;
  return NumberedText{number, rest};
}

bool is_number_alone(std::string_view text, bool may_have_letters) {
  return !text.empty() && number_in_front(text) == text && (may_have_letters || is_of_digits(text));
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
