// check --since: how the plans have changed, and what was wrong with them before.
#pragma once

#include <memory>
#include <optional>

#include "cli/execution.h"
#include "followup/check.h"

namespace followup {

// What a merge brings into the working tree that is not committed yet.
struct MergedPlans {
  std::unique_ptr<const FilesOfCommit> files;
  Repository repository;
  std::optional<CheckResult> result;  // if it was asked for
};

// Pinned in memory: results point into it.
struct EarlierPlans {
  EarlierPlans() = default;
  EarlierPlans(const EarlierPlans&) = delete;
  EarlierPlans& operator=(const EarlierPlans&) = delete;

  std::unique_ptr<const FilesOfCommit> files;
  Repository before;
  Repository after;
  ChangesSince since;
  std::optional<CheckResult> result;  // of before, if it was asked for
  std::vector<std::unique_ptr<const MergedPlans>> merged;
};

// Of the commit where --since and what is checked have parted: others may have gone on from there.
// A merge that is not committed yet counts as if it were, and what others did who are merged into
// the last commit is not looked at again.
// All plans of the repository are compared, so that one is recognised wherever it stands; what has
// gone counts if it stood where was asked for. Nothing without --since. Throws Failure.
std::unique_ptr<const EarlierPlans> earlier_plans(Execution& execution,
                                                  const CheckOptions& check_options);

}  // namespace followup
