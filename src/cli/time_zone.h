// Whether the system knows what the variable TZ names.
#pragma once

#include <string>
#include <string_view>

namespace followup {

inline constexpr std::string_view usual_folder_of_zones = "/usr/share/zoneinfo";

// The name of a file of this folder, a rule as POSIX writes it ("CET-1CEST"), or nothing, which is
// the zone of the machine or UTC.
bool is_known_time_zone(std::string_view zone, const std::string& folder);

}  // namespace followup
