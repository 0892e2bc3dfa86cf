// Text in Markdown: nothing of it is taken for a mark.
#pragma once

#include <string>
#include <string_view>

namespace followup {

// Words must be safe to show already. On a line of their own, or at the beginning of one:
std::string markdown_escaped(std::string_view words);
// Where something else stands before them in the line, as in a cell of a table:
std::string markdown_inline(std::string_view words);

}  // namespace followup
