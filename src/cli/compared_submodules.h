// Submodules, whose plans are in no commit of the repository that is compared.
#pragma once

#include <string>
#include <vector>

#include "cli/compared_sides.h"
#include "followup/repository.h"

namespace followup {

struct ComparedSubmodule {
  std::string path;
  std::string before;  // the id of the commit that is recorded for it; empty if none is
  std::string after;
};

// Those that may have changed, each once. Where both sides have recorded the same commit, nothing
// has.
std::vector<ComparedSubmodule> submodules_not_compared(const ComparedSides& sides,
                                                       const Repository& before,
                                                       const Repository& after);

}  // namespace followup
