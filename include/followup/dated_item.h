// Something with a day, for calendars.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "followup/date.h"
#include "followup/vocabulary.h"

namespace followup {

// What a calendar shows of an action.
struct DatedItem {
  std::string id;  // unique among all plans and the same for ever
  std::string summary;
  std::string description;
  Day day;
  std::vector<std::string> categories;
  std::optional<Day> last_modified;  // when the day was moved last
  std::int64_t times_moved = 0;
  State state = State::open;
};

}  // namespace followup
