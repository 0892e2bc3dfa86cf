// An action's deadline as something that a calendar can hold.
#pragma once

#include "followup/report.h"
#include "followup/tracking.h"

namespace followup {

// The action must have a last day.
DatedItem dated_item(const TrackedAction& action, Day as_of);

}  // namespace followup
