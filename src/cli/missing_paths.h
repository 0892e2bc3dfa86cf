// Paths at which nothing is, which may have been meant as something else.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "followup/files.h"

namespace followup {

// Sentences that say how an owner or a date is asked for, if that is what stands among the paths of
// a command that chooses actions.
std::vector<std::string> advice_on_missing_paths(const Options& options, const Files& files);

}  // namespace followup
