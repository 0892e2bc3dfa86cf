// How checks name things in their messages.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "followup/tracking.h"

namespace followup {

// "action MHW/1/1/1.1" or "recommendation MA.0375/A".
std::string name_of(const TrackedAction& action);

// Whether its own status, if it has one, is a word of the vocabulary; otherwise another problem
// speaks of it already.
inline bool is_status_understood(const TrackedAction& action) {
  const Tracking& record = *action.record;
  return !record.is_unreadable("status") &&
         (!record.status.is_present() || action.progress.status.has_value());
}

// "ILO, World Bank": one name or two?
inline bool is_compound(std::string_view name) {
  return name.find_first_of(",/;") != std::string_view::npos;
}

// Calls `report` for what is missing: once for a divided action all of whose parts lack it, and for
// each single action that lacks it otherwise. `lacks` is asked once for every tracked action.
template <class Lacks, class ReportDivided, class ReportSingle>
void report_missing(const Outline& outline, const Lacks& lacks, const ReportDivided& report_divided,
                    const ReportSingle& report_single) {
  std::vector<char> is_lacking(outline.actions.size());
  for (std::size_t i = 0; i < is_lacking.size(); ++i) is_lacking[i] = lacks(outline.actions[i]);
  // What holds others comes first, so the outermost speaks for all below it.
  for (const DividedAction& divided : outline.divided) {
    const auto first = is_lacking.begin() + static_cast<std::ptrdiff_t>(divided.actions.first);
    const auto last = is_lacking.begin() + static_cast<std::ptrdiff_t>(divided.actions.last);
    if (first == last || std::find(first, last, 0) != last) continue;
    report_divided(divided);
    std::fill(first, last, 0);
  }
  for (std::size_t i = 0; i < is_lacking.size(); ++i) {
    if (is_lacking[i] != 0) report_single(outline.actions[i]);
  }
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

}  // namespace followup
