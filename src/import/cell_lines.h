// Cells that say more than their heading names: a number in front, lines with labels of their own
// ("Partners: …", "Closed: …"), a date before its note. That is how `matrix` writes them, and how
// people do.
#pragma once

#include "import/raw_plan.h"

namespace followup {

// Only what a label, a number or a date in full makes certain is moved to its own field.
void sort_lines(RawPlan& plan);

}  // namespace followup
