// The plans of a repository at one time: those of a commit, or of the working tree after the last.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "git/git_repository.h"

namespace followup {

struct Moment {
  std::optional<GitCommit> commit;  // nothing: the working tree
  std::vector<ObjectId> parents;    // the commits before
  std::int64_t time = 0;            // by which moments that know nothing of each other are ordered

  explicit Moment(const GitCommit& of) : commit(of), parents(of.parents), time(of.time) {}
  static Moment of_working_tree(const GitCommit& head);

 private:
  Moment() = default;
};

// The repository must outlive them.
std::unique_ptr<const Files> files_of(const Moment& moment, const GitRepository& git);

// The commits before it that the clone holds; a shallow one may lack some.
std::vector<Moment> moments_before(const Moment& moment, const GitRepository& git);

// Commits that could not be read.
class UnreadableCommits {
 public:
  // The working tree is none.
  void add(const Moment& moment);
  void add(const UnreadableCommits& others) {
    by_time_.insert(others.by_time_.begin(), others.by_time_.end());
  }

  // Their ids, each once, oldest first.
  std::vector<std::string> ids() const;

 private:
  std::set<std::pair<std::int64_t, std::string>> by_time_;
};

}  // namespace followup
