// Characters of the symbol fonts that Word documents draw check boxes with.
#pragma once

#include <string>
#include <string_view>

namespace followup {

// Whether the characters of text in this font are drawings of its own.
bool is_symbol_font(std::string_view font);

// The character of a <w:sym>, whose code is in hexadecimal; empty if it is not known.
std::string symbol_text(std::string_view font, std::string_view hexadecimal);

// Text in a symbol font, drawing by drawing. Those that are not known are left out and counted.
std::string symbols_as_text(std::string_view font, std::string_view valid_utf8, int& unknown);

}  // namespace followup
