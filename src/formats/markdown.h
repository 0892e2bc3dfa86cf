// Text in Markdown: nothing of it is taken for a mark.
#pragma once

#include <string>
#include <string_view>

namespace followup {

// In one line, safe also in a cell of a table. Words must be safe to show already.
std::string markdown_escaped(std::string_view words);

}  // namespace followup
