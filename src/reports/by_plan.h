// The parts of a report, one a plan, put together in the order of plan ids, not of paths.
#pragma once

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace followup {

// `parts` have a `plan`, which is the id.
template <class Value>
void append(std::vector<Value>& all, std::vector<Value> more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

// A part has a `plan`, which is the id, and takes another one by add().
template <class Part>
Part sum_of(std::vector<Part> parts) {
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Part& a, const Part& b) { return a.plan < b.plan; });
  Part sum;
  for (Part& part : parts) sum.add(std::move(part));
  return sum;
}

}  // namespace followup
