// What of a working tree was left out on purpose.
#pragma once

#include <string>
#include <unordered_set>

#include "git/git_repository.h"

namespace followup {

// The files, by their paths from the root on, that a sparse checkout leaves out of the working
// tree, and that have not gone from the repository.
std::unordered_set<std::string> files_left_out_of_checkout(const GitRepository& repository);

}  // namespace followup
