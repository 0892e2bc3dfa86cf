// followup new --repository: a folder with all that plans need around them.
#pragma once

#include "cli/execution.h"
#include "followup/plan.h"

namespace followup {

// What --ci may be.
std::vector<std::string_view> ci_system_words();

// Makes what options().repository names, and says what to try next. What fails in the middle is
// taken away again. Throws Failure.
void make_repository(Execution& execution, PlanKind first_plan);

}  // namespace followup
