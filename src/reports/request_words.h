// What may be written for options of reports that take one of a few words. A report refuses any
// other, and the completion of shells offers these.
#pragma once

#include <array>
#include <string_view>
#include <vector>

namespace followup {

// --by and --group-by; where one is the default it stands first.
inline constexpr std::array<std::string_view, 12> groups_of_actions{
    "owner",  "agency", "person", "country",        "plan",    "priority",
    "status", "state",  "tag",    "recommendation", "section", "month"};
inline constexpr std::array<std::string_view, 2> times_of_due{"week", "month"};
inline constexpr std::array<std::string_view, 6> rows_of_workload{"agency",  "party", "person",
                                                                  "country", "plan",  "priority"};
inline constexpr std::array<std::string_view, 3> rows_of_summary{"plan", "recommendation",
                                                                 "section"};
inline constexpr std::array<std::string_view, 2> groups_of_trend{"agency", "plan"};

// --sort of workload; those of other reports stand beside their columns.
std::vector<std::string_view> workload_sort_keys();

}  // namespace followup
