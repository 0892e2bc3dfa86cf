// How plans develop: what is counted at points of time, as plain data.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/date.h"
#include "followup/report.h"

namespace followup {

struct TrendPoint {
  Day day;             // by which the plans are judged
  std::string commit;  // whose plans they are, 40 digits
  Day committed;
};

// What summary says of the same plans on the same day.
struct TrendFigures {
  std::int64_t actions = 0;
  std::int64_t open = 0;
  std::int64_t overdue = 0;  // of the open
  std::int64_t closed = 0;
  std::int64_t dropped = 0;
  Cell mean_slippage_days;             // nothing if no slippage is known
  Cell implementation_rate = Ratio{};  // a Ratio
};

struct TrendGroup {
  std::string label;
  std::vector<TrendFigures> figures;  // one a point, zeros where the group has nothing
};

// What could not be read at some points one after the other, and is missing there.
struct TrendGap {
  std::string file;    // as reports name what is missing
  std::string commit;  // of the first of these points, 40 digits
  Day committed;
  Day first;
  Day last;
};

struct Trend {
  Day last_day;                       // that was asked for
  std::string chosen;                 // which actions, in a sentence; empty: all
  std::vector<TrendPoint> points;     // in the order of time
  std::vector<TrendFigures> figures;  // all together, one a point
  std::string_view grouped_by;        // "agency"; empty: not at all
  std::vector<TrendGroup> groups;     // those with the most actions at the last point first
  std::vector<TrendGap> gaps;         // in the order of time
  // What git says where a clone begins: the day of its first commit, and why there are no others.
  std::optional<Day> cut_off;
  std::string cut_off_advice;         // goes on a sentence
  std::vector<std::string> failures;  // what was asked for and is not there, a sentence each
};

// On what the figures lack, a sentence each.
std::vector<std::string> limits_of(const Trend& trend);

}  // namespace followup
