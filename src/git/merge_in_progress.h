// A merge that is in the working tree and in no commit yet.
#pragma once

#include <vector>

#include "git/git_repository.h"

namespace followup {

// What is merged into the last commit; mostly nothing. Throws Failure.
std::vector<GitCommit> commits_being_merged(const GitRepository& repository);

}  // namespace followup
