// What to say where lines do not stand below each other as they should.
#pragma once

#include "read/lines.h"
#include "read/syntax_advice.h"

namespace followup {

// A colon where none can be: in the middle of a text, or of a key that stands too far to the right.
SyntaxAdvice advise_on_colon(const SourceLines& lines, const SyntaxError& error);

// A line that belongs to nothing above it.
SyntaxAdvice advise_on_indent(const SourceLines& lines);

// A line that is neither a key with a colon nor part of a text.
SyntaxAdvice advise_on_line_without_key(const SourceLines& lines);

}  // namespace followup
