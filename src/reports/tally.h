// Counts of actions, and what they are counted as.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "followup/report.h"
#include "followup/tracking.h"

namespace followup {

struct Tally {
  std::int64_t actions = 0;
  std::int64_t open = 0;
  std::int64_t overdue = 0;  // of the open
  std::int64_t due_in_30_days = 0;
  std::int64_t due_in_90_days = 0;  // contains the 30
  std::int64_t undated = 0;         // open
  std::int64_t unreadable = 0;   // of the undated, because the deadline cannot be read or counted
  std::int64_t unconfirmed = 0;  // open
  std::int64_t late_starts = 0;
  std::int64_t closed = 0;
  std::int64_t dropped = 0;

  void add(const TrackedAction& action, Day as_of);
  void add(const Tally& other);
};

// What every action is one of, in the order in which it is drawn, and how many are.
inline constexpr std::array drawn_states{Measure::closed, Measure::overdue, Measure::open,
                                         Measure::dropped};
std::vector<std::int64_t> by_drawn_state(const Tally& tally);
// As a bar, of which `full` actions fill the width.
Bar state_bar(const Tally& tally, std::int64_t full);

// Open, and its deadline cannot be read or counted: nobody knows whether it is overdue.
bool cannot_be_judged(const TrackedAction& action);

// Due on or after the as-of date and at most `days` later.
bool is_due_within(const TrackedAction& action, Day as_of, std::chrono::days days);

// ", 12 with a deadline that cannot be read or counted", which may hide something late; or nothing.
std::string unreadable_words(const Tally& tally);

// Counts for machines, under the key "totals".
Fields totals(std::initializer_list<std::pair<std::string_view, std::int64_t>> counts);

}  // namespace followup
