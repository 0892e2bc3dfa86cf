// Deadlines along the calendar, by month, quarter or year.
#pragma once

#include <map>

#include "followup/report.h"
#include "followup/tracking.h"
#include "reports/tally.h"

namespace followup {

class Timeline {
 public:
  void add(const TrackedAction& action, Day as_of);
  void add(const Timeline& other);

  Table table(Day as_of) const;
  Chart chart(Day as_of) const;

 private:
  struct Step {
    std::string label;
    Tally tally;
  };
  // In the order of time, and which of them the as-of date lies in.
  struct Steps {
    std::vector<Step> steps;
    std::size_t today = 0;
  };
  Steps steps(Day as_of) const;

  std::map<std::int64_t, Tally> by_month_;  // months since the first year of the calendar
};

}  // namespace followup
