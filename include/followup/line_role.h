// What a line of a cell is among the others. Documents show it, so that it is known again when they
// are read.
#pragma once

#include <cstdint>

namespace followup {

enum class LineRole : std::uint8_t {
  plain,
  words,                // of running text: what looks like a label in it is none
  title,                // of a thing whose words may follow
  numbered,             // an id, and after " – " a title if there is one
  numbered_words,       // an id, and after " – " words if there are any
  labelled,             // words after a label
  country,              // of a part that stands for one country
  dated,                // words with a day, and who said them, in front
  undated,              // words that somebody said on a day that nobody knows
  member,               // of a list
  member_with_remarks,  // in brackets at the end
  group,                // a member that is a description and nobody's name
  group_with_remarks,
  overall,  // of a thing, not of what stands beside it
};

}  // namespace followup
