// Recommendations as the template of a management response: each with its text, the answer, and the
// table of what follows.
#pragma once

#include <vector>

#include "followup/report.h"
#include "followup/tracking.h"

namespace followup {

// `level` is that of the headings of the outermost recommendations.
std::vector<Block> lay_out_recommendations(const Plan& plan, const Outline& outline, int level);

}  // namespace followup
