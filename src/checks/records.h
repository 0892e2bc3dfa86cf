// Every record of a plan that may carry a start and a deadline.
#pragma once

#include "followup/tracking.h"

namespace followup {

// Calls visit(record, tracked) for each deadline and start where it is written; `tracked` is what
// is followed up there, or the first part of it, and says what durations count from.
template <class Visit>
void for_each_record(const Outline& outline, const Visit& visit) {
  for (const DividedAction& divided : outline.divided) {
    if (divided.actions.size() == 0) continue;
    visit(static_cast<const Tracking&>(*divided.action), outline.actions[divided.actions.first]);
  }
  for (const TrackedAction& action : outline.actions) visit(*action.record, action);
}

}  // namespace followup
