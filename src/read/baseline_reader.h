// What else may be said of a file that is to be a baseline.
#pragma once

#include <string>

namespace followup {

// Whether it would be a baseline if git had not left both sides of a conflict in it.
bool is_baseline_in_conflict(const std::string& path);

}  // namespace followup
