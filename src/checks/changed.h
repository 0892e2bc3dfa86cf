// Problems of how plans were changed: what they are called, and where they stand.
#pragma once

#include <string>

#include "followup/check.h"

namespace followup {

// "action MHW/1/1.1".
std::string name_of(const Change& change);

// "was changed from "2026-12" to "2027-06", 182 days later".
std::string from_to_in_words(const Change& change);

// Of every change that a rule objects to, as far as it is one of files that are checked; of plans
// that have gone they stand in the earlier files.
Diagnostics problems_of(const ChangesSince& since, const Repository& checked);

}  // namespace followup
