// Plans that stand on one side of a comparison only.
#pragma once

#include "followup/changes.h"

namespace followup {

// Of a plan of which nothing is left on the later side.
inline bool is_about_gone_plan(const Change& change) {
  return change.kind == ChangeKind::removed && change.file_of_rest.empty();
}

}  // namespace followup
