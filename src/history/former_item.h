// Finds in the past what is not there any more, and what became of it.
#pragma once

#include <functional>
#include <optional>
#include <queue>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "history/past_plans.h"

namespace followup {

struct FormerItem {
  ItemPlace former_place;  // where it stood when it was found
  Moment former;
  // Where it stood last under any id: at the start of the search, unless it was removed.
  ItemPlace place;
  Moment last;
  std::optional<Moment> removed_by;
  UnreadableCommits unreadable_commits;  // between the two
};

// What a search finds in one moment.
struct Sighting {
  std::optional<ItemPlace> place = {};
  bool is_uncertain = false;  // it may stand in what git cannot give back
};

class FormerItemSearch {
 public:
  // Where it stands in an older moment, of which only what the newer one does not hold matters.
  using FindIn = std::function<Sighting(const Moment& older, const Moment& newer)>;

  // All must outlive it.
  FormerItemSearch(const GitRepository& git, PastPlans& plans, FindIn find_in)
      : git_(git), plans_(plans), find_in_(std::move(find_in)) {}

  // The newest before a moment that lacks it, or in which it is there again; nothing if it was
  // never there.
  std::optional<FormerItem> find(const Moment& start);
  // Whether a shallow clone has kept it from looking further.
  bool is_cut_off() const { return is_cut_off_; }
  // In which it may have been.
  const UnreadableCommits& unreadable_commits() const { return unreadable_; }

 private:
  // A moment in which it is not there.
  struct Lacking {
    Moment moment;
    std::optional<std::size_t> newer;  // among these
  };
  struct Candidate {
    std::size_t lacking = 0;
    Moment moment;
    ItemPlace place;
  };

  struct LookedAt {
    std::optional<Candidate> found;
    bool was_lacked_before = false;  // by one of the commits before as well
  };

  void add(const Moment& moment, std::optional<std::size_t> newer);
  LookedAt look_before(std::size_t at);
  FormerItem with_what_followed(Candidate candidate);

  const GitRepository& git_;
  PastPlans& plans_;
  FindIn find_in_;
  std::vector<Lacking> lacking_;
  std::priority_queue<std::pair<std::int64_t, std::size_t>> ahead_;  // by time, the newest first
  std::unordered_set<ObjectId> seen_;
  UnreadableCommits unreadable_;
  bool is_cut_off_ = false;
};

}  // namespace followup
