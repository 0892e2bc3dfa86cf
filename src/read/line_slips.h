// What the lines around a syntax error show to a person: often more than where the parser gave up.
#pragma once

#include <optional>

#include "read/syntax_advice.h"

namespace followup {

// Looks at the line of the error, the ones above it, and for a quote that was never closed further
// up.
std::optional<SyntaxAdvice> find_slip(std::string_view text, std::uint32_t error_at);

// The line around an offset, without its end; it views the text.
std::string_view line_at(std::string_view text, std::size_t at);

// Without the blanks before its first word.
std::string_view trimmed(std::string_view line);

}  // namespace followup
