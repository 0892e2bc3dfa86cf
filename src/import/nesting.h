// What stands below what, by headings and numbers.
#pragma once

#include "import/raw_plan.h"

namespace followup {

// Sections below those with a higher heading; one that is no heading stands below the last that is.
void nest_sections(std::vector<RawSection>& sections);

// Actions below the one that their number goes on from, and those of countries below the action
// that they divide. What is followed up itself has no parts.
void nest_actions(RawPlan& plan);

}  // namespace followup
