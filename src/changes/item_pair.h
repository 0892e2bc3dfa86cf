// An item in both states, and how a change of it is put down.
#pragma once

#include <vector>

#include "changes/matching.h"
#include "followup/changes.h"

namespace followup {

// All that is compared, with what belongs together.
struct ComparedStates {
  const PlansState& before;
  const PlansState& after;
  Pairs plans;
  std::vector<PlacedItem> items_before;
  std::vector<PlacedItem> items_after;
  Pairs items;
};

ComparedStates compared_states(const PlansState& before, const PlansState& after);

// What find_changes() finds in states that have been paired.
Changes changes_between(const ComparedStates& states, Day as_of);

struct ItemPair {
  const PlanState& plan_before;
  const PlanState& plan;  // that it stands in now
  const ItemState& before;
  const ItemState& after;
  bool is_below_the_same = false;  // it stands in the same thing as before

  // What neither of the two says itself has changed there.
  template <class Value>
  bool is_said_above(const Effective<Value> ItemState::*value) const {
    return is_below_the_same && !(before.*value).is_own && !(after.*value).is_own;
  }

  // One of the two is only there for its parts, and leaves it to them to say.
  bool is_said_in_parts(bool does_before_say, bool does_after_say) const {
    const bool was_left_to_parts = before.has_parts && !before.is_followed_up && !does_before_say;
    const bool is_left_to_parts = after.has_parts && !after.is_followed_up && !does_after_say;
    return is_left_to_parts || (was_left_to_parts && after.has_parts);
  }
};

// Of an item of the new state that was there before, by its place among all items.
ItemPair pair_of(const ComparedStates& states, std::size_t after);

inline Change change_of(ChangeKind kind, const PlanState& plan, const ItemState& item) {
  Change change;
  change.kind = kind;
  change.item = item.kind;
  change.plan = plan.shown_id;
  change.id = plan.full_id(item);
  change.title = item.label.words;
  change.file = plan.file;
  change.line = item.line;
  change.place = item.place;
  return change;
}

inline Change change_of(ChangeKind kind, const PlanState& plan) {
  Change change;
  change.kind = kind;
  change.item = ItemKind::plan;
  change.plan = plan.shown_id;
  change.id = plan.shown_id;
  change.title = plan.title.words;
  change.file = plan.file;
  change.line = plan.line;
  change.place = plan.place;
  return change;
}

inline Change change_of(ChangeKind kind, const ItemPair& pair) {
  return change_of(kind, pair.plan, pair.after);
}

// What was added or removed, without what it holds.
Change change_without_counterpart(ChangeKind kind, const PlanState& plan);
Change change_without_counterpart(ChangeKind kind, const PlanState& plan, const ItemState& item);
// If it was written somewhere, and not added up.
inline void point_at(const ComparedText& text, Change& change) {
  if (text.place.begin < text.place.end) change.place = text.place;
}

// What was written anew; nothing if it was there before.
inline std::string if_new(const ComparedText& before, const ComparedText& after) {
  return before.key == after.key ? std::string() : after.words;
}

// Whether its status tells of something new.
bool has_other_progress(const ItemPair& pair);

// What changed of one item besides its deadline.
void compare_progress(const ItemPair& pair, std::vector<Change>& changes);
void compare_parties(const ItemPair& pair, std::vector<Change>& changes);
void compare_response_and_priority(const ItemPair& pair, std::vector<Change>& changes);
void compare_lateness(const ItemPair& pair, Day as_of, std::vector<Change>& changes);
void compare_monitoring(const ItemPair& pair, std::vector<Change>& changes);
void compare_revisions(const ItemPair& pair, std::vector<Change>& changes);

}  // namespace followup
