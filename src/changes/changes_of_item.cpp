// Of all that changed between two states, what one item has to do with.
#include "changes/changes_of_item.h"

#include <algorithm>
#include <string_view>

#include "changes/item_pair.h"

namespace followup {
namespace {

// Its number among the plans, and among the items of all plans.
struct Found {
  std::size_t plan = 0;
  std::optional<std::size_t> item;  // nothing: the plan itself
};

std::optional<Found> find(const ItemPlace& place, const PlansState& state,
                          const std::vector<PlacedItem>& items) {
  const auto plan = std::ranges::find(state.plans, place.path, &PlanState::path);
  if (plan == state.plans.end()) return std::nullopt;
  Found found{static_cast<std::size_t>(plan - state.plans.begin()), std::nullopt};
  if (place.item.empty()) return found;
  const auto item = std::ranges::find_if(items, [&](const PlacedItem& candidate) {
    return candidate.plan == found.plan && candidate.state->path == place.item;
  });
  if (item == items.end()) return std::nullopt;
  found.item = static_cast<std::size_t>(item - items.begin());
  return found;
}

ItemPlace place_of(const PlacedItem& item, const PlansState& state) {
  return {state.plans[item.plan].path, item.state->path};
}

bool is_about_deadline(ChangeKind kind) {
  using enum ChangeKind;
  return kind == deadline_moved || kind == deadline_set || kind == deadline_withdrawn;
}

template <class Value>
auto said_above(const Effective<Value> ItemState::*value) {
  return [value](const ItemPair& pair) { return pair.is_said_above(value); };
}

// Chooses among the changes of two states.
class ItemView {
 public:
  ItemView(const ComparedStates& states, std::size_t item) : states_(states), item_(item) {
    for (std::optional<std::size_t> at = item; at; at = states.items_after[*at].parent) {
      ids_.push_back(id_of(*at));
    }
    ids_.push_back(plan().shown_id);
    deadline_ = above_where(said_above(&ItemState::deadline));
    owners_ = above_where(said_above(&ItemState::owners));
    partners_ = above_where(said_above(&ItemState::partners));
    priority_ = above_where(said_above(&ItemState::priority));
    words_ = above_where([](const ItemPair& pair) {
      return !pair.before.has_own_words && !pair.after.has_own_words;
    });
  }

  std::vector<Change> chosen(std::vector<Change> changes) const {
    const std::string_view day = day_that_moved(changes);
    std::erase_if(changes, [&](const Change& change) { return !concerns(change, day); });
    return changes;
  }

 private:
  const PlanState& plan() const { return states_.after.plans[states_.items_after[item_].plan]; }

  std::string id_of(std::size_t item) const {
    return plan().full_id(*states_.items_after[item].state);
  }

  // The id of what says something for the item: itself, or else the next above that does.
  template <class IsSaidAbove>
  std::string above_where(const IsSaidAbove& is_said_above) const {
    std::size_t at = item_;
    while (states_.items_after[at].parent && states_.items.before_of(at) &&
           is_said_above(pair_of(states_, at))) {
      at = *states_.items_after[at].parent;
    }
    return id_of(at);
  }

  bool stands_here(const Change& change) const {
    // What was deleted stands in the earlier file.
    const std::string& file = change.file_of_rest.empty() ? change.file : change.file_of_rest;
    return file == plan().file && std::ranges::count(ids_, change.id) > 0;
  }

  // The id of the recommendation or plan with whose day the deadline of the item has moved.
  std::string_view day_that_moved(const std::vector<Change>& changes) const {
    const ItemPair pair = pair_of(states_, item_);
    if (pair.before.deadline.value.latest == pair.after.deadline.value.latest) return {};
    std::string_view day;
    for (const Change& change : changes) {
      if (!is_about_deadline(change.kind) || !stands_here(change)) continue;
      if (change.field != "deadline") {
        if (change.id.size() > day.size()) day = change.id;
      } else if (change.id == deadline_) {
        return {};
      }
    }
    return day;
  }

  bool concerns(const Change& change, std::string_view day) const {
    if (!stands_here(change)) return false;
    if (change.id == ids_.front()) return true;
    if (is_about_deadline(change.kind)) {
      return change.id == (change.field == "deadline" ? std::string_view(deadline_) : day);
    }
    switch (change.kind) {
      case ChangeKind::moved:
        return true;
      case ChangeKind::retitled:
        return change.id == words_;
      case ChangeKind::owners_changed:
        return change.id == owners_;
      case ChangeKind::partners_changed:
        return change.id == partners_;
      case ChangeKind::priority_changed:
        return change.id == priority_;
      default:
        return false;
    }
  }

  const ComparedStates& states_;
  std::size_t item_;
  std::vector<std::string> ids_;  // of itself, of what it stands in, and of the plan
  std::string deadline_;
  std::string owners_;
  std::string partners_;
  std::string priority_;
  std::string words_;
};

// Nothing is late on the first of all days.
constexpr Day before_all_deadlines = Day::min();

}  // namespace

std::optional<ItemChanges> changes_of_item(const ItemPlace& place, const PlansState& before,
                                           const PlansState& after) {
  const ComparedStates states = compared_states(before, after);
  const auto found = find(place, after, states.items_after);
  if (!found) return std::nullopt;
  const auto& counterpart =
      found->item ? states.items.before_of(*found->item) : states.plans.before_of(found->plan);
  if (!counterpart) {
    Change added = *whole_change(ChangeKind::added, place, after);
    return ItemChanges{added.id, {added}, std::nullopt};
  }
  std::vector<Change> changes = changes_between(states, before_all_deadlines).changes;
  const PlanState& plan = after.plans[found->plan];
  if (found->item) {
    return ItemChanges{plan.full_id(*states.items_after[*found->item].state),
                       ItemView(states, *found->item).chosen(std::move(changes)),
                       place_of(states.items_before[*counterpart], before)};
  }
  std::erase_if(changes, [&](const Change& change) {
    return change.item != ItemKind::plan || change.id != plan.shown_id || change.file != plan.file;
  });
  return ItemChanges{plan.shown_id, std::move(changes),
                     ItemPlace{before.plans[*counterpart].path, {}}};
}

std::optional<ItemPlace> place_after(const ItemPlace& place, const PlansState& before,
                                     const PlansState& after) {
  const ComparedStates states = compared_states(before, after);
  const auto found = find(place, before, states.items_before);
  if (!found) return std::nullopt;
  if (found->item) {
    const auto& counterpart = states.items.after_of(*found->item);
    if (!counterpart) return std::nullopt;
    return place_of(states.items_after[*counterpart], after);
  }
  const auto& counterpart = states.plans.after_of(found->plan);
  if (!counterpart) return std::nullopt;
  return ItemPlace{after.plans[*counterpart].path, {}};
}

bool holds_the_same(const ItemPlace& place, const PlansState& one, const PlansState& other) {
  const auto words_in = [&](const PlansState& state) -> std::optional<std::string> {
    const std::vector<PlacedItem> items = all_items(state);
    const auto found = find(place, state, items);
    if (!found) return std::nullopt;
    return found->item ? items[*found->item].state->words.key : state.plans[found->plan].title.key;
  };
  const auto words = words_in(one);
  return words && words == words_in(other);
}

std::optional<Change> whole_change(ChangeKind kind, const ItemPlace& place,
                                   const PlansState& state) {
  const std::vector<PlacedItem> items = all_items(state);
  const auto found = find(place, state, items);
  if (!found) return std::nullopt;
  const PlanState& plan = state.plans[found->plan];
  if (!found->item) {
    Change change = change_without_counterpart(kind, plan);
    change.actions = plan.actions();
    return change;
  }
  Change change = change_without_counterpart(kind, plan, *items[*found->item].state);
  std::vector<bool> is_within(items.size());
  for (std::size_t i = *found->item; i < items.size(); ++i) {
    is_within[i] = i == *found->item || (items[i].parent && is_within[*items[i].parent]);
    if (is_within[i] && items[i].state->is_followed_up) ++change.actions;
  }
  return change;
}

}  // namespace followup
