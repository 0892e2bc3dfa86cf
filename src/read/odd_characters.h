// Characters that people do not see and YAML minds.
#pragma once

#include <array>
#include <string_view>

namespace followup {

// As its bytes in UTF-8, its code point and its name.
struct OddCharacter {
  std::string_view bytes;
  unsigned code_point = 0;
  std::string_view name;
};

// As Word makes them; it looks like a blank and is none.
inline constexpr std::string_view no_break_space = "\xC2\xA0";

// A carriage return ends a line for the YAML parser, and for editors only before a line feed.
inline constexpr OddCharacter carriage_return{"\r", 0x0D, "carriage return"};

// These end a line for the YAML parser, but not for editors.
inline constexpr std::array odd_line_ends{
    OddCharacter{"\xC2\x85", 0x85, "next line"},
    OddCharacter{"\xE2\x80\xA8", 0x2028, "line separator"},
    OddCharacter{"\xE2\x80\xA9", 0x2029, "paragraph separator"}};

}  // namespace followup
