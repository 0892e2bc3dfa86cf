// The parts of a report, one a plan, put together in the order of plan ids, not of paths. Only
// matrix keeps the order of paths: its parts are documents, one after the other.
#pragma once

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "text/unicode.h"

namespace followup {

template <class Value>
void append(std::vector<Value>& all, std::vector<Value> more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

// A part has a `plan`, which is the id, and takes another one by add().
template <class Part>
Part sum_of(std::vector<Part> parts) {
  std::vector<std::pair<std::string, Part*>> order;
  order.reserve(parts.size());
  for (Part& part : parts) order.emplace_back(natural_key(part.plan), &part);
  std::ranges::stable_sort(
      order, {}, [](const auto& entry) -> const auto& { return entry.first; });
  Part sum;
  for (const auto& [key, part] : order) sum.add(std::move(*part));
  return sum;
}

}  // namespace followup
