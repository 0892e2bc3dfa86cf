// Problems of how plans were changed: what they are called, and where they stand.
#pragma once

#include <string>

#include "followup/check.h"

namespace followup {

// "action MHW/1/1.1".
std::string name_of(const Change& change);

// "was changed from "2026-12" to "2027-06", 182 days later".
std::string from_to_in_words(const Change& change);

// Of every change that a rule objects to; those of plans that have gone stand in the earlier files.
Diagnostics problems_of(const Changes& changes, const EarlierPlans& earlier,
                        const Repository& repository);

}  // namespace followup
