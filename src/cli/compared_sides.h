// What `changes` compares: plans on the disk, and plans as they stood at a revision.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "git/files_of_commit.h"

namespace followup {

struct ComparedSide {
  std::string name;                                // for people
  std::vector<std::string> paths;                  // empty: the repository around here
  std::unique_ptr<const FilesOfCommit> of_commit;  // none: the disk
};

struct ComparedSides {
  std::unique_ptr<const GitRepository> git;  // none if both are on the disk
  ComparedSide before;
  ComparedSide after;
};

// No word: HEAD and the working tree. One: a revision and the working tree, or "OLD..NEW", which
// are revisions whatever lies on the disk, or "OLD...NEW", where the old side is the commit that
// both go back to. Two: a path or a revision each; what there is on the
// disk is a path, and a revision beside a path is read at this path. Throws Failure.
ComparedSides compared_sides(const std::vector<std::string>& words);

}  // namespace followup
