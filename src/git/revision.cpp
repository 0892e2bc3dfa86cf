// From what somebody writes for a revision to its commit, or to what may have been meant.
#include <fmt/core.h>

#include <algorithm>

#include "git/commits.h"
#include "git/git_repository.h"
#include "git/libgit2.h"
#include "text/spelling.h"

namespace followup {
namespace {

constexpr std::string_view branches = "refs/heads/";
constexpr std::string_view tags = "refs/tags/";
constexpr std::string_view remote_branches = "refs/remotes/";

// "main" of "main~3", and "~3".
struct RevisionParts {
  std::string_view name;
  std::string_view rest;
};

RevisionParts parts_of(std::string_view revision) {
  const std::size_t end = std::min(revision.find_first_of("~^:@", 1), revision.size());
  return {revision.substr(0, end), revision.substr(end)};
}

// Branches and tags as people name them: "main", "v1.0", "origin/main".
std::vector<std::string> names_in(git_repository* repository) {
  std::vector<std::string> names;
  const auto add = [](const char* reference, void* list) {
    const std::string_view name = reference;
    for (const std::string_view start : {branches, tags, remote_branches}) {
      if (!name.starts_with(start)) continue;
      static_cast<std::vector<std::string>*>(list)->emplace_back(name.substr(start.size()));
    }
    return 0;
  };
  libgit2().git_reference_foreach_name(repository, add, &names);
  return names;
}

// CI often fetches a branch without giving it a name of its own.
std::string_view branch_elsewhere(std::string_view name, const std::vector<std::string>& names) {
  const auto found = std::ranges::find_if(names, [&](std::string_view known) {
    const std::size_t slash = known.find('/');
    return slash != std::string_view::npos && known.substr(slash + 1) == name;
  });
  return found == names.end() ? std::string_view() : *found;
}

// In a shallow clone a branch that has not been fetched is likelier than a slip.
std::string_view meant_by(std::string_view name, const std::vector<std::string>& names,
                          bool is_shallow) {
  const std::string_view elsewhere = branch_elsewhere(name, names);
  if (!elsewhere.empty() || is_shallow) return elsewhere;
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  return nearest(name, candidates);
}

// The branch that will be there with the first commit.
std::string unborn_branch(git_repository* repository) {
  const Libgit2& git = libgit2();
  git_reference* head = nullptr;
  if (git.git_reference_lookup(&head, repository, "HEAD") != 0) return "HEAD";
  const GitOwned<git_reference> owned(head);
  const char* target = git.git_reference_symbolic_target(head);
  const std::string_view name = target == nullptr ? "HEAD" : target;
  return std::string(name.starts_with(branches) ? name.substr(branches.size()) : name);
}

// How the sentence goes on that a revision is unknown.
std::string advice(const GitRepository& repository, std::string_view revision,
                   const std::vector<std::string>& names) {
  const auto [name, rest] = parts_of(revision);
  const bool is_head = name == "HEAD" || name == "@";
  const bool is_known = is_head || std::ranges::count(names, name) > 0;
  const bool is_shallow = repository.is_shallow();
  const std::string_view meant = is_known ? std::string_view() : meant_by(name, names, is_shallow);
  if (!meant.empty()) return did_you_mean_at_end(fmt::format("{}{}", meant, rest));
  if (is_shallow) return std::string(shallow_advice);
  return is_known ? fmt::format("; there is \"{}\", but nothing at \"{}\" of it", name, rest)
                  : std::string("; write a branch, a tag, or the id of a commit");
}

// Before the first commit, of all branches or of this one, there is no revision to be misspelt.
void refuse_before_first_commit(const GitRepository& repository, std::string_view revision,
                                const std::vector<std::string>& names) {
  if (libgit2().git_repository_head_unborn(repository.handle()) != 1) return;
  const std::string root = repository.root().string();
  if (names.empty()) {
    throw Failure(
        fmt::format("the git repository \"{}\" has no commit yet, so that there is nothing at "
                    "\"{}\"; commit the plans first",
                    root, revision));
  }
  const std::string_view name = parts_of(revision).name;
  if (name != "HEAD" && name != "@") return;
  throw Failure(
      fmt::format("the branch \"{}\" of the git repository \"{}\" has no commit yet, so that there "
                  "is nothing at \"{}\"; commit the plans first, or name another branch",
                  unborn_branch(repository.handle()), root, revision));
}

[[noreturn]] void fail_to_find(int code, const GitRepository& repository,
                               const std::string& revision) {
  if (code == GIT_EAMBIGUOUS) {
    throw Failure(
        fmt::format("the revision \"{}\" may be several things; write more of the id", revision));
  }
  if (code == GIT_EINVALIDSPEC) {
    throw Failure(fmt::format(
        "\"{}\" is not written as a revision is; write a branch, a tag, the id of a commit, or "
        "HEAD~3",
        revision));
  }
  if (code == GIT_ENOTFOUND || code == GIT_EUNBORNBRANCH) {
    const std::vector<std::string> names = names_in(repository.handle());
    refuse_before_first_commit(repository, revision, names);
    throw Failure(fmt::format("the git repository \"{}\" has no revision \"{}\"{}",
                              repository.root().string(), revision,
                              advice(repository, revision, names)));
  }
  throw Failure(fmt::format("the revision \"{}\" cannot be read: {}", revision, libgit2_error()));
}

}  // namespace

GitCommit GitRepository::commit(const std::string& revision) const {
  // What programs pass on unseen may be an option of theirs.
  if (revision.starts_with('-')) {
    throw Failure(fmt::format("\"{}\" is no revision: none begins with a hyphen", revision));
  }
  const Libgit2& git = libgit2();
  git_object* found = nullptr;
  if (const int code = git.git_revparse_single(&found, handle_.get(), revision.c_str())) {
    fail_to_find(code, *this, revision);
  }
  const GitOwned<git_object> owned(found);
  git_object* peeled = nullptr;
  if (git.git_object_peel(&peeled, found, GIT_OBJECT_COMMIT) != 0) {
    throw Failure(
        fmt::format("\"{}\" names a folder or a file, not a commit; write a branch, a tag, or the "
                    "id of a commit",
                    revision));
  }
  const GitOwned<git_object> owned_commit(peeled);
  // NOLINTNEXTLINE(*-reinterpret-cast): how libgit2 tells the kinds of objects apart
  const auto* commit = reinterpret_cast<const git_commit*>(peeled);
  return read_commit(commit);
}

}  // namespace followup
