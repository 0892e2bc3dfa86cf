// Git keeps the ids in a file until the merge is committed or given up.
#include "git/merge_in_progress.h"

#include <utility>

#include "git/libgit2.h"
#include "git/object_ids.h"

namespace followup {

std::vector<GitCommit> commits_being_merged(const GitRepository& repository) {
  std::vector<ObjectId> ids;
  const auto add = [](const git_oid* id, void* list) {
    static_cast<std::vector<ObjectId>*>(list)->push_back(from_libgit2(*id));
    return 0;
  };
  libgit2().git_repository_mergehead_foreach(repository.handle(), add, &ids);
  std::vector<GitCommit> commits;
  for (const ObjectId& id : ids) {
    if (auto found = repository.commit(id)) commits.push_back(std::move(*found));
  }
  return commits;
}

}  // namespace followup
