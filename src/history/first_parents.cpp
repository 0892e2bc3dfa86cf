// One way back through the commits.
#include "history/first_parents.h"

#include <algorithm>
#include <utility>

namespace followup {

FirstParents first_parents(const GitRepository& repository, GitCommit newest) {
  FirstParents history;
  history.commits.push_back(std::move(newest));
  while (!history.first().parents.empty()) {
    std::optional<GitCommit> parent = repository.commit(history.first().parents.front());
    history.is_cut_off = !parent;
    if (!parent) break;
    history.commits.push_back(std::move(*parent));
  }
  return history;
}

std::vector<CommitAtPoints> commits_at(const std::vector<Day>& points,
                                       const FirstParents& history) {
  std::vector<CommitAtPoints> states;
  // Earlier points lie at the same commit or further back.
  auto point = points.rbegin();
  for (const GitCommit& commit : history.commits) {
    CommitAtPoints state{commit, {}};
    for (; point != points.rend() && commit.day <= *point; ++point) state.points.push_back(*point);
    if (state.points.empty()) continue;
    std::ranges::reverse(state.points);
    states.push_back(std::move(state));
  }
  std::ranges::reverse(states);
  return states;
}

}  // namespace followup
