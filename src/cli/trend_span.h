// The time that a trend is asked for, and the plans of it.
#pragma once

#include <optional>
#include <vector>

#include "followup/report_kind.h"
#include "history/first_parents.h"
#include "history/points_of_time.h"

namespace followup {

struct TrendSpan {
  std::optional<Day> from;  // nothing: from the first commit on
  Day to;
  Step every = Step::month;
};

// Of --from, --to and --every. Throws Failure.
TrendSpan parse_trend_span(const ReportRequest& request, Day as_of);

// The commits of all points, the oldest first; at least one. Throws Failure if there are too many
// points, or none.
std::vector<CommitAtPoints> states_in(const TrendSpan& span, const FirstParents& history);

}  // namespace followup
