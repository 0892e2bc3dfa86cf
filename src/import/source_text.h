// Text of a document as the rest of the program may see it.
#pragma once

#include <string>
#include <string_view>

namespace followup {

// Without control characters but for '\n', without marks that nobody sees (soft hyphens, zero-width
// spaces, direction marks) and with plain blanks for those that do not break and for tabs. All
// drawings of check boxes become ☐ and ☒; a lone tick is no box and stays. Throws Failure if it is
// not UTF-8.
std::string source_text(std::string_view raw);

}  // namespace followup
