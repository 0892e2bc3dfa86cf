// The history of a branch as it went on: of a merge, only what was merged into.
#pragma once

#include <vector>

#include "git/git_repository.h"

namespace followup {

struct FirstParents {
  std::vector<GitCommit> commits;  // the newest first; at least one
  // The first one follows another that this clone does not hold.
  bool is_cut_off = false;

  const GitCommit& newest() const { return commits.front(); }
  const GitCommit& first() const { return commits.back(); }
};

// Throws Failure for a commit that cannot be read.
FirstParents first_parents(const GitRepository& repository, GitCommit newest);

// A commit, and the points of time at which it was the newest.
struct CommitAtPoints {
  GitCommit commit;
  std::vector<Day> points;  // at least one
};

// The oldest first; points before the first commit are left out. `points` are in the order of time.
// At a point stands the commit that was made last on its day or before, seen from the newest:
// times of commits are not always in order.
std::vector<CommitAtPoints> commits_at(const std::vector<Day>& points, const FirstParents& history);

}  // namespace followup
