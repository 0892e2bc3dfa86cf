// Keys of other systems and languages of the field, and the key that means the same here.
#pragma once

#include <span>
#include <string_view>

namespace followup {

// The same words may mean one key of this record and another key of that one.
struct KeyMeaning {
  std::string_view written;  // small letters without accents, with _ between words
  std::string_view key;
};

std::span<const KeyMeaning> key_meanings();

}  // namespace followup
