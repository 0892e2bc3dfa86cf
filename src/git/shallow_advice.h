// What helps where a clone holds too little.
#pragma once

#include <string_view>

namespace followup {

// How a sentence goes on about what a shallow clone does not hold.
inline constexpr std::string_view shallow_advice =
    "; it is a shallow clone, which holds the newest commits only: fetch the others with "
    "git fetch --unshallow, in GitHub Actions with fetch-depth: 0, in GitLab CI with "
    "GIT_DEPTH: 0";

}  // namespace followup
