// The points of time at which something is counted.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "followup/date.h"

namespace followup {

enum class Step : std::uint8_t { day, week, month, quarter, year };

// As people write them, from the shortest to the longest.
inline constexpr std::array<std::string_view, 5> step_names{"day", "week", "month", "quarter",
                                                            "year"};

// Of the period that the day lies in; weeks end on Sunday.
Day last_day(Day day, Step step);

// The last day of each period from that of `from` on, as far as they lie before `to`, and `to`
// itself. No more than `most`: what is later is left out.
std::vector<Day> points_of_time(Day from, Day to, Step every, std::size_t most);

}  // namespace followup
