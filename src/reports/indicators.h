// The figures that evaluation offices report, counted so that parts add up to a whole.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "reports/ageing.h"
#include "reports/maker.h"
#include "reports/tally.h"

namespace followup {

// From the first day to the last, both included.
struct Period {
  std::optional<Day> first;
  std::optional<Day> last;

  bool contains(Day day) const { return (!first || *first <= day) && (!last || day <= *last); }
};

// Counts behind the indicators; see indicators.cpp for what each divides by what.
struct Indicators {
  Tally tally;
  Ageing ageing{};
  std::array<std::int64_t, number_of_statuses> statuses{};  // actions by status, as enumerated
  std::int64_t nothing_said = 0;                            // about the status
  std::int64_t other_words = 0;                             // that nobody explains
  std::vector<std::int64_t> days_overdue;                   // of each overdue action
  std::vector<std::int64_t> days_closed_late;  // of each that was closed after its deadline

  // Recommendations; one that only holds others counts if it has a response.
  std::int64_t recommendations = 0;
  std::int64_t accepted = 0;
  std::int64_t partially_accepted = 0;
  std::int64_t rejected = 0;
  std::int64_t accepted_followed_up = 0;  // accepted at least partially, and not dropped
  std::int64_t accepted_closed = 0;       // of these
  std::int64_t evaluations = 0;           // of which it is known whether they were answered in time
  std::int64_t evaluations_in_time = 0;   // of these, all responses came within six weeks

  std::int64_t due_in_period = 0;
  std::int64_t closed_of_due = 0;     // of these
  std::int64_t closed_with_days = 0;  // of which it is known whether they were on time
  std::int64_t closed_on_time = 0;    // of these

  std::int64_t moved = 0;  // actions whose deadline was moved
  std::int64_t moves = 0;
  std::int64_t slippage_known = 0;  // moved ones of which both days are known
  std::int64_t slippage_days = 0;   // all together

  std::int64_t stale = 0;
  std::int64_t stale_unknown = 0;
  std::int64_t without_owner = 0;
  std::int64_t without_deadline = 0;
  std::int64_t without_evidence = 0;

  void add(const TrackedAction& action, const PlanInReport& in, const Period* period);
  void add(const RecommendationView& view);
  void add_evaluation(const PlanInReport& in, std::span<const RecommendationView* const> views);
  void add(Indicators other);
};

// Whether it stands in the figures about responses.
bool counts_as_recommendation(const RecommendationView& view);

struct Indicator {
  std::string_view key;
  std::string_view title;
  CellType type = CellType::integer;  // or ratio
  Cell (*value)(const Indicators&) = nullptr;
  bool has_light = false;  // it should be high at any time, not only in the end
  bool needs_period = false;
};

std::span<const Indicator> indicators();

// What the light of a plan judges: one that is on time is green, however much of it is still to do.
Ratio not_overdue_of_all(const Indicators& figures);

// UNDP's traffic light of a rate; nothing without a whole.
Cell traffic_light(Ratio rate);
// "green from 90 %, yellow from 80 %, red below"
std::string traffic_light_words();

}  // namespace followup
