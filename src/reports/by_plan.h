// Parts of a report in the order of plan ids, not of paths.
#pragma once

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace followup {

// `parts` have a `plan`, which is the id.
template <class Part>
void sort_by_plan(std::vector<Part>& parts) {
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Part& a, const Part& b) { return a.plan < b.plan; });
}

template <class Value>
void append(std::vector<Value>& all, std::vector<Value> more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

}  // namespace followup
