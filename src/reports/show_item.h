// One action or recommendation in full, as blocks.
#pragma once

#include <vector>

#include "reports/maker.h"

namespace followup {

std::vector<Block> show_recommendation(const RecommendationView& view, const PlanInReport& in);
std::vector<Block> show_action(const TrackedAction& action, const PlanInReport& in);
// An action with sub-actions or countries.
std::vector<Block> show_divided(const DividedAction& divided, const PlanInReport& in);

// The same blocks without anything in them.
std::vector<Block> empty_item();

}  // namespace followup
