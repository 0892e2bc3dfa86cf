// An action as a row of a table: the columns that every report of actions has.
#pragma once

#include <vector>

#include "followup/report.h"
#include "followup/tracking.h"

namespace followup {

// An action of a report with what only the report's as-of date and its file can say.
struct ActionRow {
  const TrackedAction* action = nullptr;
  std::uint32_t line = 0;
  Day as_of;
};

std::vector<Column> action_columns();
std::vector<Cell> action_cells(const ActionRow& row);

// 0 unless it is overdue.
std::int64_t days_overdue(const TrackedAction& action, Day as_of);

}  // namespace followup
