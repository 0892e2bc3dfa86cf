// What to do about headings that nobody knows, and where no column is read as the action.
#pragma once

#include <string>
#include <vector>

#include "import/layout.h"
#include "import/raw_plan.h"
#include "import/source_document.h"

namespace followup {

// Each heading that is not known, with the option that says what it holds.
std::vector<ImportRemark> remarks_on_headings(const RawPlan& raw);

// "Its columns are "Task", "Who" (owner) …; add --map 'Task=action'": names the headings of the
// table that looks most like one of actions. Empty if there is none.
std::string advice_on_headings(const SourceDocument& document,
                               const std::vector<HeadingChoice>& choices);

}  // namespace followup
