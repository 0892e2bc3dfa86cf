// Every place in a plan where a party is mentioned.
#pragma once

#include <string_view>

#include "followup/tracking.h"

namespace followup {

// Calls visit(mention) for owners, partners, responsible, recommended_to, verified_by and by,
// wherever they are written in the plan.
template <class Visit>
void for_each_mention(const Plan& plan, const Outline& outline, const Visit& visit) {
  const auto visit_all = [&](const PartyList& mentions) {
    for (const PartyMention& mention : mentions) visit(mention);
  };
  const auto visit_tracking = [&](const Tracking& record) {
    visit_all(record.owner);
    visit_all(record.partners);
    visit_all(record.verified_by);
    for (const MonitoringEntry& entry : record.monitoring) visit_all(entry.by);
    for (const Revision& revision : record.revisions) visit_all(revision.by);
  };
  visit_all(plan.responsible);
  visit_all(plan.partners);
  for (const RecommendationView& view : outline.recommendations) {
    visit_all(view.recommendation->responsible);
    visit_all(view.recommendation->recommended_to);
    if (!view.is_tracked) visit_tracking(*view.recommendation);
  }
  for (const DividedAction& divided : outline.divided) visit_tracking(*divided.action);
  for (const TrackedAction& action : outline.actions) visit_tracking(*action.record);
}

// Calls `visit` with every mention of an owner, wherever it is written: on actions with or without
// parts, countries and recommendations that are tracked.
template <class Visit>
void for_each_owner(const Outline& outline, const Visit& visit) {
  const auto visit_all = [&](const Tracking& record) {
    for (const PartyMention& owner : record.owner) visit(owner, record);
  };
  for (const DividedAction& divided : outline.divided) visit_all(*divided.action);
  for (const TrackedAction& action : outline.actions) visit_all(*action.record);
}

// "ILO, World Bank": one name or two?
inline bool is_compound(std::string_view name) {
  return name.find_first_of(",/;") != std::string_view::npos;
}

}  // namespace followup
