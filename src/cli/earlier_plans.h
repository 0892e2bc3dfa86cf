// check --since: the plans as they stood before, and what was wrong with them then.
#pragma once

#include <memory>
#include <optional>

#include "cli/execution.h"
#include "followup/check.h"

namespace followup {

// Pinned in memory: results point into it.
struct EarlierState {
  EarlierState() = default;
  EarlierState(const EarlierState&) = delete;
  EarlierState& operator=(const EarlierState&) = delete;

  std::unique_ptr<const FilesOfCommit> files;
  Repository repository;
  EarlierPlans plans;
  std::optional<CheckResult> result;  // if it was asked for
};

// The plans where --since and what is checked have parted: others may have gone on from there.
// Nothing without --since. Throws Failure.
std::unique_ptr<const EarlierState> earlier_state(Execution& execution,
                                                  const CheckOptions& check_options);

}  // namespace followup
