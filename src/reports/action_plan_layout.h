// Sections and their actions as an action plan: headings, and tables of what, who, with whom, when.
#pragma once

#include <vector>

#include "followup/report.h"
#include "followup/tracking.h"

namespace followup {

// The actions outside of sections come first; `level` is that of the headings of the outermost
// sections.
std::vector<Block> lay_out_sections(const Plan& plan, const Outline& outline, int level);

}  // namespace followup
