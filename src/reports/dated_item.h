// An action as something that a calendar can hold.
#pragma once

#include <optional>

#include "followup/report.h"
#include "followup/tracking.h"

namespace followup {

// Nothing if no last day is known for it.
std::optional<DatedItem> dated_item(const TrackedAction& action, Day as_of);

}  // namespace followup
