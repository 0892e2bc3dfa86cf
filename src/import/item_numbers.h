// Numbers of recommendations and items, in front of their words and in running text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

// "2.1" of "2.1 Train staff", "A" of "A – Role", "1.a" of "1.a Plan"; empty if no number or single
// capital is in front.
std::string_view number_in_front(std::string_view text);

// What a dash, colon or full stop divides from a number in front of it.
std::string_view without_divider_in_front(std::string_view text);

// Whether letters are part of the numbers in front of these texts, which stand beside each other:
// "A", "1.a", "REC-1". One text alone says too little, and so does a text without a number among
// them: "COVID-19: Vaccinate staff" begins with a word.
bool have_letters_in_numbers(const std::vector<std::string>& texts);

struct NumberedText {
  std::string_view number;
  std::string_view rest;
};
// A number such as "2" and "2.1" where a divider or a line break says that it is none of the words,
// or, after one of several parts, a capital letter; one with letters only where those beside it
// have one.
std::optional<NumberedText> numbered_in_front(std::string_view text, bool may_have_letters);
// Whether the text is nothing but such a number.
bool is_number_alone(std::string_view text, bool may_have_letters);

struct ItemNumber {
  std::string_view number;  // "1.3", without what divides it from the words
  std::size_t begin = 0;
  std::size_t end = 0;      // where the words begin that it numbers
  bool is_divided = false;  // by a full stop, colon or bracket
};

// The number of an item that begins at the offset of a running text: "2.", "1.3:", "4.1". A whole
// number needs one of these dividers after it; "3.5%", "10:30", "12.05.2003" and numbers of more
// than five parts are none.
std::optional<ItemNumber> number_at(std::string_view text, std::size_t at);
// The number that is the last word of the text.
std::optional<ItemNumber> number_at_end(std::string_view text);
// The first place at the offset or after it where the number is a word of its own.
std::optional<ItemNumber> find_number(std::string_view text, std::string_view number,
                                      std::size_t from = 0);

std::string first_below(std::string_view number);             // "2" → "2.1"
std::string next_beside(std::string_view number);             // "2.1" → "2.2"
std::string_view number_above(std::string_view number);       // "2.1" → "2", "2" → ""
bool is_below(std::string_view number, std::string_view of);  // "2.1.3" is below "2"

}  // namespace followup
