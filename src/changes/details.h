// What else is written of something: texts of which it is only said that they are other ones now.
#pragma once

#include <vector>

#include "changes/item_pair.h"
#include "followup/plan.h"

namespace followup {

// Those that are there, in the order of a table.
std::vector<ComparedDetail> details_of(const Plan& plan);
std::vector<ComparedDetail> details_of(const Section& section);
std::vector<ComparedDetail> details_of(const Recommendation& recommendation);
std::vector<ComparedDetail> details_of(const Tracking& record);

void compare_details(const ItemPair& pair, std::vector<Change>& changes);
// Of plans themselves.
void compare_details(const PlanState& before, const PlanState& after, std::vector<Change>& changes);

}  // namespace followup
