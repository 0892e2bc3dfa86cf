// What was put back had been there before.
#pragma once

#include <optional>

#include "history/past_plans.h"

namespace followup {

struct EarlierLife {
  Moment last;  // in which it was still there
  Moment removed_by;
};

// Of an item that was not there right before a moment: the same id and the same words in the same
// file, further back. Another thing may have the id, and other words are another thing.
std::optional<EarlierLife> earlier_life(const Moment& put_back, const ItemPlace& place,
                                        const GitRepository& git, PastPlans& plans);

}  // namespace followup
