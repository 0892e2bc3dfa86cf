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

void UnreadableCommits::add(const Moment& moment) {
  if (moment.commit) by_time_.emplace(moment.time, hex(moment.commit->id));
}

std::vector<std::string> UnreadableCommits::ids() const {
  std::vector<std::string> ids;
  ids.reserve(by_time_.size());
  for (const auto& [time, id] : by_time_) ids.push_back(id);
  return ids;
}

}  // namespace followup
