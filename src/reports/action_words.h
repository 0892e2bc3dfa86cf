// What reports say of an action in words of its own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "followup/tracking.h"

namespace followup {

// Who leads stands first; otherwise the order of the document. None for nullptr.
std::vector<std::string> names_by_lead(const PartyList* mentions);

// "Train district staff (Thailand)" tells the parts of a divided action apart; empty if nothing is
// said of it.
std::string shown_label(const TrackedAction& action);

// As written; a duration with the day that it comes to. Empty if there is none.
std::string shown_deadline(const TrackedAction& action);

// The title of a plan, or else its id.
std::string_view shown_title(const Plan& plan);

// 0 unless it is overdue.
std::int64_t days_overdue(const TrackedAction& action, Day as_of);

}  // namespace followup
