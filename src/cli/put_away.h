// Plans that have gone into files which exclude leaves out: who moves a plan into an archive does
// not hide it.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "cli/execution.h"
#include "followup/changes.h"

namespace followup {

// Files that are left out now and were not before.
struct FilesLeftOut {
  std::vector<std::string> paths;
  std::string root;  // paths of plans are those from here on
  const Files* files = &files_on_disk();
};

// Of each plan that has gone and stands in one of these files: its former file, and this one.
std::unordered_map<std::string, std::string> files_put_away(const PlansState& before,
                                                            const Changes& changes,
                                                            const FilesLeftOut& left_out,
                                                            const Execution& execution);

}  // namespace followup
