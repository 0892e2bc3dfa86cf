// The index of git marks what a sparse checkout leaves out.
#include "git/sparse_checkout.h"

#include "git/libgit2.h"

namespace followup {

std::unordered_set<std::string> files_left_out_of_checkout(const GitRepository& repository) {
  std::unordered_set<std::string> paths;
  const Libgit2& git = libgit2();
  git_index* index = nullptr;
  if (git.git_repository_index(&index, repository.handle()) != 0) return paths;
  const GitOwned<git_index> owned(index);
  const std::size_t count = git.git_index_entrycount(index);
  for (std::size_t i = 0; i < count; ++i) {
    const git_index_entry* entry = git.git_index_get_byindex(index, i);
    if ((entry->flags_extended & GIT_INDEX_ENTRY_SKIP_WORKTREE) != 0) paths.insert(entry->path);
  }
  return paths;
}

}  // namespace followup
