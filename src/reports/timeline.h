// Deadlines along the calendar, by month, quarter or year.
#pragma once

#include <array>
#include <map>

#include "followup/report.h"
#include "followup/tracking.h"

namespace followup {

class Timeline {
 public:
  void add(const TrackedAction& action, Day as_of);
  void add(const Timeline& other);

  Table table(Day as_of) const;
  Chart chart(Day as_of) const;

 private:
  using Counts = std::array<std::int64_t, 4>;  // closed, overdue, open, dropped

  struct Step {
    std::string label;
    Counts counts{};
  };
  // In the order of time, and which of them the as-of date lies in.
  struct Steps {
    std::vector<Step> steps;
    std::size_t today = 0;
  };
  Steps steps(Day as_of) const;

  std::map<std::int64_t, Counts> by_month_;  // months since the year 0
};

}  // namespace followup
