// Takes what a baseline knows out of a result.
#pragma once

#include <map>
#include <string>

#include "followup/check.h"

namespace followup {

// The settings of each file that was checked as a whole, by its path in the baseline.
using CheckedFiles = std::map<std::string, const RuleSettings*>;

// `other_settings` hold for files that are there no longer.
void subtract_baseline(const Baseline& baseline, const CheckedFiles& files,
                       const RuleSettings& other_settings, CheckResult& result);

}  // namespace followup
