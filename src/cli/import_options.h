// The options of import, in the words of the command line.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "followup/date.h"

namespace followup {

struct ImportOptions {
  std::string file;
  std::string sheet;
  std::vector<std::string> map;  // "Target date=deadline"
  std::string date_order;        // a word of date_orders
  std::string parties;           // a followup.yaml
};

struct DateOrderWord {
  std::string_view word;
  DateOrder order;
};

inline constexpr std::array<DateOrderWord, 2> date_orders{
    {{"dmy", DateOrder::day_first}, {"mdy", DateOrder::month_first}}};

}  // namespace followup
