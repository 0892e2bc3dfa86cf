// The records of a plan that carry what is checked.
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

// Calls visit(record) for every recommendation and action, with parts or without, once.
template <class Visit>
void for_each_tracking(const Outline& outline, const Visit& visit) {
  for (const RecommendationView& view : outline.recommendations) {
    if (!view.is_tracked) visit(static_cast<const Tracking&>(*view.recommendation));
  }
  for (const DividedAction& divided : outline.divided) {
    visit(static_cast<const Tracking&>(*divided.action));
  }
  for (const TrackedAction& action : outline.actions) visit(*action.record);
}

}  // namespace followup
