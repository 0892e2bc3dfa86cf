// States of plans that a test writes down.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "changes/state_reader.h"

namespace followup::test {

using PlanTexts = std::vector<std::pair<std::string, std::string>>;  // path and text

inline PlanState read_state(const std::string& path, const std::string& text,
                            const Configuration& configuration) {
  const Source source{path, text};
  Diagnostics problems;
  const Tree tree = read_tree(source);
  const Plan plan = read_plan(source, tree, problems);
  return state_of(plan, path, configuration);
}

inline PlansState read_states(const PlanTexts& texts, const Configuration& configuration = {}) {
  PlansState state;
  for (const auto& [path, text] : texts) {
    state.plans.push_back(read_state(path, text, configuration));
  }
  return state;
}

}  // namespace followup::test
