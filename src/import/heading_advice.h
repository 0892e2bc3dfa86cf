// What to do about a document in which no column is read as the action.
#pragma once

#include <string>

#include "import/layout.h"
#include "import/source_document.h"

namespace followup {

// "Its columns are "Task", "Who" (owner) …; add --map 'Task=action'": names the headings of the
// table that looks most like one of actions. Empty if there is none.
std::string advice_on_headings(const SourceDocument& document,
                               const std::vector<HeadingChoice>& choices);

}  // namespace followup
