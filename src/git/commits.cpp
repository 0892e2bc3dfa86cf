// Commits by their ids: what they follow, who made them, and where two of them have parted.
#include "git/commits.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <unordered_set>
#include <vector>

#include "git/libgit2.h"
#include "git/object_ids.h"
#include "text/short_id.h"
#include "text/unicode.h"

namespace followup {
namespace {

// In the years that can be written; a commit may claim any time.
Day day_of(std::int64_t time, int offset) {
  using namespace std::chrono;
  constexpr sys_days first = year{1} / 1 / 1;
  constexpr sys_days last = year{9999} / 12 / 31;
  const seconds since_1970{std::clamp<std::int64_t>(time,
                                                    sys_seconds(first).time_since_epoch().count(),
                                                    sys_seconds(last).time_since_epoch().count())};
  return std::clamp(floor<days>(sys_seconds(since_1970 + minutes(offset))), first, last);
}

// Commits may be written in any encoding, and often do not say in which.
std::string as_utf8(const char* words) {
  if (words == nullptr) return {};
  return first_invalid_utf8(words) ? visible(words) : std::string(words);
}

// Nothing if this clone does not hold it.
GitOwned<git_commit> find_commit(git_repository* repository, const ObjectId& id) {
  const git_oid oid = to_libgit2(id);
  git_commit* found = nullptr;
  const int code = libgit2().git_commit_lookup(&found, repository, &oid);
  if (code != 0 && code != GIT_ENOTFOUND) {
    throw Failure(fmt::format("the commit {} cannot be read: {}", hex(id), libgit2_error()));
  }
  return GitOwned<git_commit>(found);
}

}  // namespace

GitCommit read_commit(const git_commit* commit) {
  const Libgit2& git = libgit2();
  GitCommit read{from_libgit2(*git.git_commit_id(commit)),
                 from_libgit2(*git.git_commit_tree_id(commit)),
                 day_of(git.git_commit_time(commit), git.git_commit_time_offset(commit)),
                 git.git_commit_time(commit)};
  const unsigned parents = git.git_commit_parentcount(commit);
  for (unsigned i = 0; i < parents; ++i) {
    read.parents.push_back(from_libgit2(*git.git_commit_parent_id(commit, i)));
  }
  return read;
}

std::optional<GitCommit> GitRepository::commit(const ObjectId& id) const {
  const GitOwned<git_commit> found = find_commit(handle_.get(), id);
  return found == nullptr ? std::nullopt : std::optional(read_commit(found.get()));
}

CommitWords GitRepository::words_of(const GitCommit& commit) const {
  const Libgit2& git = libgit2();
  const GitOwned<git_commit> found = find_commit(handle_.get(), commit.id);
  if (mailmap_ == nullptr) {
    git_mailmap* mailmap = nullptr;
    // One that cannot be read maps nobody.
    git.git_mailmap_from_repository(&mailmap, handle_.get());
    mailmap_.reset(mailmap);
  }
  CommitWords words;
  words.subject = as_utf8(git.git_commit_summary(found.get()));
  git_signature* author = nullptr;
  if (git.git_commit_author_with_mailmap(&author, found.get(), mailmap_.get()) != 0) return words;
  const GitOwned<git_signature> owned(author);
  words.author = as_utf8(author->name);
  words.email = as_utf8(author->email);
  words.written = day_of(author->when.time, author->when.offset);
  return words;
}

// libgit2 looks for parents that a shallow clone does not hold, and gives up.
bool GitRepository::follows(const GitCommit& newer, const GitCommit& older) const {
  std::vector<GitCommit> ahead{newer};
  std::unordered_set<ObjectId> seen;
  while (!ahead.empty()) {
    const GitCommit at = std::move(ahead.back());
    ahead.pop_back();
    if (at.id == older.id) return true;
    for (const ObjectId& parent : at.parents) {
      if (!seen.insert(parent).second) continue;
      if (auto found = commit(parent)) ahead.push_back(std::move(*found));
    }
  }
  return false;
}

GitCommit GitRepository::common_commit(const GitCommit& one, const GitCommit& other) const {
  if (is_shallow() && follows(other, one)) return one;
  if (is_shallow() && follows(one, other)) return other;
  const git_oid first = to_libgit2(one.id);
  const git_oid second = to_libgit2(other.id);
  git_oid base{};
  if (libgit2().git_merge_base(&base, handle_.get(), &first, &second) == 0) {
    if (auto found = commit(from_libgit2(base))) return *found;
  }
  throw Failure(fmt::format(
      "nothing in the git repository \"{}\" says where {} and {} have parted{}", root_.string(),
      short_id(hex(one.id)), short_id(hex(other.id)),
      is_shallow() ? std::string(shallow_advice)
                   : "; their histories have no commit in common, so name a commit that "
                     "belongs to this one"));
}

}  // namespace followup
