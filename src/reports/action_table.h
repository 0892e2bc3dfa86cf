// An action as a row of a table: the columns that reports of actions have.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "followup/report.h"
#include "followup/tracking.h"

namespace followup {

// An action of a report with what only its plan, the as-of date and the file can say.
struct ActionRow {
  const TrackedAction& action;
  const Vocabulary& vocabulary;
  std::uint32_t line = 0;
  Day as_of;
  Audience audience = Audience::everyone;  // that reads the row
};

// A column, and which of all columns it is.
struct ActionColumn {
  Column column;
  std::size_t index = 0;
};

// The columns for people are those named; machines get all of theirs.
std::vector<ActionColumn> action_columns(std::span<const std::string_view> for_people);

// What --columns may name, besides "all" of them.
std::vector<std::string_view> action_column_keys();

// Exactly these columns, in this order, or all of them for "all". Throws Failure for one that is
// not known.
std::vector<ActionColumn> chosen_action_columns(std::span<const std::string> keys);

Cell action_cell(const ActionColumn& column, const ActionRow& row);

// What --sort may name, and the cell that is compared.
std::vector<std::string_view> action_sort_keys();
Cell action_order(std::string_view key, const ActionRow& row);

}  // namespace followup
