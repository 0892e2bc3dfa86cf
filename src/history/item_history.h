// Tells the life of one item.
#pragma once

#include "followup/item_history.h"
#include "history/item_lookup.h"
#include "history/past_plans.h"

namespace followup {

// Where plans are read from at any time.
struct PlanSources {
  LoadPlans all;        // of the repository: an item may have come from anywhere
  LoadPlans asked_for;  // in which the item is to be found
};

// Up to a moment, whose plans were read already: `state` holds those that were asked for, with
// paths from the root of the repository on. Throws Failure if nothing was ever called so, or
// several things are.
ItemHistory history_of(const std::string& id, const Moment& start, const PlansState& state,
                       const PlanSources& sources, const GitRepository& git);

}  // namespace followup
