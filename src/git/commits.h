// What is kept of a commit that libgit2 has read.
#pragma once

#include "git/git_repository.h"

struct git_commit;

namespace followup {

GitCommit read_commit(const git_commit* commit);

}  // namespace followup
