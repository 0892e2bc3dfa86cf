// Parties in the words of a page about one thing.
#pragma once

#include "reports/maker.h"

namespace followup {

// A line each, with remarks. Nothing where nobody is mentioned. Where it is not confirmed above, it
// is still to be confirmed of each of whom nothing else is said.
Cell described_parties(const PartyList* mentions, const PlanInReport& in,
                       bool are_confirmed_above = true);

}  // namespace followup
