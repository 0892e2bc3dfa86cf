// Follows one item back to where it came from.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "history/past_plans.h"

namespace followup {

// What happened to the item in one moment.
struct HistoryStep {
  Moment moment;
  std::string id;  // of the item, as it was then; known if there are changes
  std::vector<Change> changes;
  bool is_first_known = false;  // what was before is not known
};

// Goes from a moment to those before, along all ways on which something happened. Takes time in
// proportion to their number, and reads plans only where their files have changed.
class ItemWalk {
 public:
  // Both must outlive it.
  ItemWalk(const GitRepository& git, PastPlans& plans) : git_(git), plans_(plans) {}

  // What happened up to a moment, oldest first.
  std::vector<HistoryStep> walk(const Moment& newest, const ItemPlace& place);

  bool is_cut_off() const { return is_cut_off_; }
  // Those that a step had to pass over.
  const UnreadableCommits& unreadable_commits() const { return unreadable_; }

 private:
  struct Node {
    HistoryStep step;
    ItemPlace place;
    std::vector<std::size_t> older;  // nodes
  };
  struct StepFrom {
    Moment older;
    ItemStep step;
  };

  std::size_t add(const Moment& moment, const ItemPlace& place);
  void follow(std::size_t at, const Moment& older, const ItemPlace& place);
  void look_before(std::size_t at);
  bool follow_unchanged(std::size_t at, const Files& files, const std::vector<Moment>& before);
  std::vector<StepFrom> steps_from(const ItemPlace& place, const Files& files,
                                   std::vector<Moment> before, bool& is_cut_off);
  Moment first_unreadable(Moment moment, const std::vector<std::string>& paths);
  void take_steps(std::size_t at, std::vector<StepFrom> steps);
  void begin_here(std::size_t at, const Files& files, bool is_cut_off);
  void follow_earlier_life(std::size_t at);
  std::vector<HistoryStep> in_order();

  const GitRepository& git_;
  PastPlans& plans_;
  std::vector<Node> nodes_;
  std::unordered_map<std::string, std::size_t> known_;  // by commit and place
  std::vector<std::size_t> ahead_;
  UnreadableCommits unreadable_;
  bool is_cut_off_ = false;
};

}  // namespace followup
