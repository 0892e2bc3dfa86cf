// From two states to the list of what changed.
#include "followup/changes.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <unordered_set>

#include "changes/deadline_changes.h"
#include "changes/details.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::array<std::string_view, number_of_change_kinds> names{
    "added",
    "removed",
    "put-away",
    "moved",
    "retitled",
    "closed",
    "reopened",
    "dropped",
    "status-changed",
    "deadline-moved",
    "deadline-set",
    "deadline-withdrawn",
    "owners-changed",
    "partners-changed",
    "response-changed",
    "priority-changed",
    "monitoring-added",
    "monitoring-extended",
    "monitoring-changed",
    "monitoring-deleted",
    "revision-changed",
    "revision-deleted",
    "detail-changed",
    "newly-overdue",
    "no-longer-overdue",
};

// What stands for words says it itself.
std::string_view doubt_about(std::string_view words, bool is_unreadable) {
  return is_unreadable && words != unreadable ? ", which cannot be read" : "";
}

// Plans of one state of which nobody knows whether the other state has them too.
class Doubts {
 public:
  Doubts(const PlansState& own, const PlansState& other) : lost_(other.lost_paths) {
    std::unordered_set<std::string_view> paths(own.lost_paths.begin(), own.lost_paths.end());
    for (const PlanState& plan : own.plans) paths.insert(plan.path);
    // A lost file that has no counterpart may hold any plan, also one that was named.
    is_anything_possible_ =
        other.is_incomplete || lost_.contains(std::string()) ||
        std::ranges::any_of(lost_, [&](const std::string& path) { return !paths.contains(path); });
  }

  bool is_about(const PlanState& plan) const {
    return is_anything_possible_ || lost_.contains(plan.path);
  }

 private:
  const std::set<std::string>& lost_;
  bool is_anything_possible_ = false;
};

class ChangeFinder {
 public:
  ChangeFinder(const ComparedStates& states, Day as_of)
      : states_(states), as_of_(as_of), deadlines_(states_) {}
  // It points into itself.
  ChangeFinder(const ChangeFinder&) = delete;
  ChangeFinder& operator=(const ChangeFinder&) = delete;

  Changes find() && {
    for (std::size_t i = 0; i < states_.after.plans.size(); ++i) compare_plan(i);
    for (std::size_t i = 0; i < states_.items_after.size(); ++i) compare_item(i);
    add_plans_without_counterpart();
    for (const std::string& path : states_.after.lost_paths) {
      if (!path.empty() && states_.before.lost_paths.contains(path)) {
        found_.not_compared.push_back(path);
      }
    }
    add_items_without_counterpart(ChangeKind::added, states_.after, states_.items_after,
                                  [&](std::size_t i) { return states_.items.before_of(i); });
    add_items_without_counterpart(ChangeKind::removed, states_.before, states_.items_before,
                                  [&](std::size_t i) { return states_.items.after_of(i); });
    leave_out_what_moved_deadlines();
    sort();
    return std::move(found_);
  }

 private:
  void add(Change change, std::string_view field, std::string from, std::string to) {
    change.field = field;
    change.from = std::move(from);
    change.to = std::move(to);
    found_.changes.push_back(std::move(change));
  }

  void compare_plan(std::size_t after) {
    const auto& before = states_.plans.before_of(after);
    if (!before) return;
    const PlanState& old = states_.before.plans[*before];
    const PlanState& now = states_.after.plans[after];
    if (old.id != now.id) {
      Change change = change_of(ChangeKind::moved, now);
      change.place = now.place_of_id;
      add(std::move(change), "id", old.shown_id, now.shown_id);
    }
    const bool is_named = old.path.empty() || now.path.empty();
    if (!is_named && old.path != now.path) {
      add(change_of(ChangeKind::moved, now), "file", old.path, now.path);
      found_.renamed.emplace(old.path, now.path);
    }
    if (old.title.key != now.title.key) {
      add(change_of(ChangeKind::retitled, now), "title", old.title.words, now.title.words);
    }
    compare_details(old, now, found_.changes);
  }

  void compare_item(std::size_t after) {
    const auto& before = states_.items.before_of(after);
    if (!before) return;
    const ItemPair pair = pair_of(states_, after);
    compare_place(states_.items_before[*before], states_.items_after[after],
                  pair.is_below_the_same);
    compare_words(pair);
    compare_progress(pair, found_.changes);
    deadlines_.compare(pair, after, found_.changes);
    compare_parties(pair, found_.changes);
    compare_response_and_priority(pair, found_.changes);
    compare_monitoring(pair, found_.changes);
    compare_revisions(pair, found_.changes);
    compare_details(pair, found_.changes);
    compare_lateness(pair, as_of_, found_.changes);
  }

  // What stands in something that moved has not moved itself. A position is no id.
  void compare_place(const PlacedItem& old, const PlacedItem& now, bool is_below_the_same) {
    const bool stands_at_top_of_the_same =
        !old.parent && !now.parent && states_.plans.after_of(old.plan) == now.plan;
    const bool has_id = old.state->has_own_id || now.state->has_own_id;
    const bool has_another_id = has_id && old.state->own_id != now.state->own_id;
    if ((is_below_the_same || stands_at_top_of_the_same) && !has_another_id) return;
    const PlanState& plan = states_.after.plans[now.plan];
    Change change = change_of(ChangeKind::moved, plan, *now.state);
    change.place = now.state->place_of_id;
    add(std::move(change), "id", states_.before.plans[old.plan].full_id(*old.state),
        plan.full_id(*now.state));
  }

  void compare_words(const ItemPair& pair) {
    if (!pair.before.has_own_words && !pair.after.has_own_words) return;
    const bool has_another_label = pair.before.label.key != pair.after.label.key;
    if (!has_another_label && pair.before.words.key == pair.after.words.key) return;
    const auto words = has_another_label ? &ItemState::label : &ItemState::words;
    Change change = change_of(ChangeKind::retitled, pair);
    point_at(pair.after.*words, change);
    add(std::move(change), "title", (pair.before.*words).words, (pair.after.*words).words);
  }

  void add_plans_without_counterpart() {
    const auto add_plan = [&](ChangeKind kind, const PlanState& plan, const Doubts& doubts) {
      if (doubts.is_about(plan)) {
        found_.not_compared.push_back(plan.file);
        return;
      }
      Change change = change_without_counterpart(kind, plan);
      change.actions = plan.actions();
      found_.changes.push_back(std::move(change));
    };
    const Doubts of_before(states_.before, states_.after);
    const Doubts of_after(states_.after, states_.before);
    for (std::size_t i = 0; i < states_.before.plans.size(); ++i) {
      if (states_.plans.after_of(i)) continue;
      add_plan(ChangeKind::removed, states_.before.plans[i], of_before);
    }
    for (std::size_t i = 0; i < states_.after.plans.size(); ++i) {
      if (states_.plans.before_of(i)) continue;
      add_plan(ChangeKind::added, states_.after.plans[i], of_after);
    }
  }

  // What an item stood in that has gone.
  void point_at_rest(const PlacedItem& item, Change& change) const {
    const auto holder = item.parent ? states_.items.after_of(*item.parent) : std::nullopt;
    const auto plan = holder ? std::optional(states_.items_after[*holder].plan)
                             : states_.plans.after_of(item.plan);
    if (!plan) return;
    const PlanState& now = states_.after.plans[*plan];
    change.file_of_rest = now.file;
    change.place_of_rest = holder ? states_.items_after[*holder].state->place : now.place;
  }

  // A day that deadlines are counted from is said with them.
  void leave_out_what_moved_deadlines() {
    std::set<std::tuple<std::string, std::string, std::string_view>> said;
    for (const Change& change : found_.changes) {
      const bool is_day = change.field == "adopted" || change.field == "responded";
      if (!is_day || change.kind == ChangeKind::detail_changed) continue;
      said.emplace(change.file, change.id, change.field);
    }
    if (said.empty()) return;
    std::erase_if(found_.changes, [&](const Change& change) {
      return change.kind == ChangeKind::detail_changed &&
             said.contains({change.file, change.id, change.field});
    });
  }

  // One change for all that came or went together; what came or went with its plan is said there.
  template <class Counterpart>
  void add_items_without_counterpart(ChangeKind kind, const PlansState& state,
                                     const std::vector<PlacedItem>& items,
                                     const Counterpart& counterpart) {
    std::vector<std::optional<std::size_t>> change_of_item(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
      const PlacedItem& item = items[i];
      const bool is_gone_with_plan = kind == ChangeKind::added ? !states_.plans.before_of(item.plan)
                                                               : !states_.plans.after_of(item.plan);
      if (is_gone_with_plan || counterpart(i)) continue;
      if (item.parent) change_of_item[i] = change_of_item[*item.parent];
      if (!change_of_item[i]) {
        change_of_item[i] = found_.changes.size();
        Change change = change_without_counterpart(kind, state.plans[item.plan], *item.state);
        if (kind == ChangeKind::removed) point_at_rest(item, change);
        found_.changes.push_back(std::move(change));
      }
      if (item.state->is_followed_up) ++found_.changes[*change_of_item[i]].actions;
    }
  }

  void sort() {
    std::map<std::string, std::string> natural;
    for (const Change& change : found_.changes) {
      const auto [known, is_new] = natural.try_emplace(change.plan);
      if (is_new) known->second = natural_key(change.plan);
    }
    std::ranges::stable_sort(found_.changes, [&](const Change& a, const Change& b) {
      return std::tie(natural.at(a.plan), a.line, a.kind) <
             std::tie(natural.at(b.plan), b.line, b.kind);
    });
  }

  const ComparedStates& states_;
  Day as_of_;
  DeadlineComparison deadlines_;
  Changes found_;
};

}  // namespace

std::string_view name(ChangeKind kind) {
  return names[static_cast<std::size_t>(kind)];
}

std::string_view doubt_about_former(const Change& change) {
  return doubt_about(change.from, change.was_unreadable);
}

std::string_view doubt_about_present(const Change& change) {
  return doubt_about(change.to, change.is_unreadable);
}

ComparedStates compared_states(const PlansState& before, const PlansState& after) {
  ComparedStates states{before,           after, matching_plans(before, after), all_items(before),
                        all_items(after), {0, 0}};
  states.items = matching_items(states.items_before, states.items_after, states.plans);
  return states;
}

ItemPair pair_of(const ComparedStates& states, std::size_t after) {
  const PlacedItem& old = states.items_before[*states.items.before_of(after)];
  const PlacedItem& now = states.items_after[after];
  const bool is_below_the_same =
      old.parent && now.parent && states.items.after_of(*old.parent) == now.parent;
  return {states.before.plans[old.plan], states.after.plans[now.plan], *old.state, *now.state,
          is_below_the_same};
}

Change change_without_counterpart(ChangeKind kind, const PlanState& plan) {
  Change change = change_of(kind, plan);
  change.needs_attention = kind == ChangeKind::removed;
  return change;
}

Change change_without_counterpart(ChangeKind kind, const PlanState& plan, const ItemState& item) {
  Change change = change_of(kind, plan, item);
  change.needs_attention = kind == ChangeKind::removed;
  const std::string& deadline = item.deadline.value.written.words;
  if (deadline.empty()) return change;
  change.field = "deadline";
  (kind == ChangeKind::removed ? change.from : change.to) = deadline;
  return change;
}

Changes changes_between(const ComparedStates& states, Day as_of) {
  return ChangeFinder(states, as_of).find();
}

Changes find_changes(const PlansState& before, const PlansState& after, Day as_of) {
  return changes_between(compared_states(before, after), as_of);
}

}  // namespace followup
