// Whole plan files.
#pragma once

#include <string>

namespace bench {

// Both are drawn from a seed of their own, so that a file is the same however many there are.
struct PlanSize {
  int number;           // of the plan, from 1
  int tracked_actions;  // exactly, at least 1
};

// Recommendations with responses and key actions; some recommendations are tracked themselves,
// some are rejected.
std::string response_matrix_text(const PlanSize&);

// Sections with items, sub-items that take owner and partners from their item, and actions that
// several countries carry out.
std::string action_plan_text(const PlanSize&);

}  // namespace bench
