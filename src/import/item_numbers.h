// Numbers of items in running text: "2.", "1.3:", "4.1".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace followup {

struct ItemNumber {
  std::string_view number;  // "1.3", without what divides it from the words
  std::size_t begin = 0;
  std::size_t end = 0;      // where the words begin that it numbers
  bool is_divided = false;  // by a full stop, colon or bracket
};

// The number that begins at the offset. A whole number needs one of these dividers after it;
// "3.5%", "10:30", "12.05.2003" and numbers of more than five parts are none.
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
