// What is said of keys that plans and followup.yaml both have.
#pragma once

#include <string_view>

namespace followup {

inline constexpr std::string_view directory_description =
    "Who is who: each party under a short key, which plans may use like its name.";
inline constexpr std::string_view own_statuses_description =
    "Your own words for statuses, each with the status that it stands for.";
inline constexpr std::string_view own_responses_description =
    "Your own words for responses, each with the response that it stands for.";
inline constexpr std::string_view own_priorities_description =
    "Your own words for priorities, each with the priority that it stands for.";

}  // namespace followup
