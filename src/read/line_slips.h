// What the lines around a syntax error show to a person: often more than where the parser gave up.
#pragma once

#include <optional>
#include <span>

#include "read/lines.h"
#include "read/syntax_advice.h"

namespace followup {

using Advice = std::optional<SyntaxAdvice>;

// One function a slip: it looks at one line.
using LineSlip = Advice (*)(const Line&);

// Line ends, tabs and no-break spaces, which break a long text too.
std::span<const LineSlip> slips_in_texts();
// Marks that do not belong in a plan, and blanks that are none.
std::span<const LineSlip> mark_slips();
// Texts that need quotes or have too many.
std::span<const LineSlip> value_slips();
// Keys without a proper colon.
std::span<const LineSlip> key_slips();

Advice find_no_break_space(const Line& line);

// A quote that opens a text above the line of the error and is not closed in its own line.
Advice find_unclosed_quote(const SourceLines& lines);

// What to do about such a quote.
inline constexpr std::string_view quote_advice = "put the whole text in quotes: \"...\"";
inline constexpr std::string_view unclosed_quote_advice =
    "close it, or leave it out; a long text needs no quotes under \"key: >-\", and a text that "
    "starts with an apostrophe goes between double quotes";

// Nearly every key is seen to have nothing before it by its first letter.
inline bool may_have_mark_before(std::string_view key) {
  return !key.empty() && (key[0] < 'a' || key[0] > 'z');
}

// What stands before such a key and makes it part of the key: a no-break space, a bullet, or a dash
// without a blank. `words` are those of the key.
Advice find_mark_before_key(std::string_view text, std::string_view words, Place place);

// Looks for all of them in the line of the error and in the ones above it.
Advice find_slip(const SourceLines& lines);

}  // namespace followup
