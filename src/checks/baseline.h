// Takes what a baseline knows out of a result.
#pragma once

#include <map>
#include <string>

#include "checks/coverage.h"
#include "followup/check.h"

namespace followup {

// Files that were read as a whole, by their paths in the baseline.
using CheckedFiles = std::map<std::string, Coverage>;

// `others` holds for files that are there no longer.
void subtract_baseline(const Baseline& baseline, const CheckedFiles& files, const Coverage& others,
                       CheckResult& result);

// What the baseline has too much of and did not have too much of earlier.
Diagnostics newly_stale(const Baseline& baseline, const CheckedFiles& files, const Coverage& others,
                        const CheckResult& earlier, const CheckResult& result);

}  // namespace followup
