// What a report says of the state of a repository that its plans are from.
#pragma once

#include "followup/report_kind.h"

namespace followup {

// Above everything else; `words` begin the sentence: "The plans as they stood at".
void add_revision(const RevisionOfPlans& revision, std::string_view words, Report& report);

}  // namespace followup
