#include "history/moment.h"

#include <limits>

#include "git/files_of_commit.h"
#include "git/files_of_working_tree.h"

namespace followup {

Moment Moment::of_working_tree(const GitCommit& head) {
  Moment moment;
  moment.parents = {head.id};
  moment.time = std::numeric_limits<std::int64_t>::max();
  return moment;
}

std::unique_ptr<const Files> files_of(const Moment& moment, const GitRepository& git) {
  if (!moment.commit) return std::make_unique<const FilesOfWorkingTree>(git);
  return std::make_unique<const FilesOfCommit>(git, *moment.commit, hex(moment.commit->id));
}

std::vector<Moment> moments_before(const Moment& moment, const GitRepository& git) {
  std::vector<Moment> before;
  for (const ObjectId& parent : moment.parents) {
    if (const auto commit = git.commit(parent)) before.emplace_back(*commit);
  }
  return before;
}

}  // namespace followup
