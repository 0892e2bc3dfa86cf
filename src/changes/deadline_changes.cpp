#include "changes/deadline_changes.h"

#include <fmt/core.h>

#include <map>

namespace followup {
namespace {

bool is_same(const ComparedDate& before, const ComparedDate& after) {
  if (before.latest || after.latest) return before.latest == after.latest;
  return before.written.key == after.written.key;
}

// Nobody has rewritten it, but the day that it is counted from is another one.
bool has_moved_with_its_start(const ComparedDeadline& before, const ComparedDeadline& after) {
  return before.is_counted && after.is_counted && before.written.key == after.written.key;
}

void set_days(const ComparedDate& before, const ComparedDate& after, Change& change) {
  change.from = before.written.words;
  change.to = after.written.words;
  if (before.latest && after.latest) change.days = (*after.latest - *before.latest).count();
}

ChangeKind kind_of(const ComparedDeadline& before, const ComparedDeadline& after) {
  // There may have been a day, which nobody could read.
  if (before.is_unreadable) return ChangeKind::deadline_moved;
  const bool was_open = before.written.words.empty() || before.written.key == "tbd";
  if (!before.latest && (after.latest || was_open)) return ChangeKind::deadline_set;
  if (!before.latest) return ChangeKind::deadline_moved;
  const bool may_have_day = after.latest || after.is_unreadable;
  return may_have_day ? ChangeKind::deadline_moved : ChangeKind::deadline_withdrawn;
}

// What the revisions that were added say, if one of them is about the old deadline; otherwise there
// is nothing. An older one that names it speaks of another time.
std::optional<std::string> reason_of(const ItemState& before, const ItemState& after) {
  const auto key = [](const ComparedRevision& revision) {
    return fmt::format("{}\n{}\n{}", revision.was.written.key, revision.date.key,
                       revision.reason.key);
  };
  std::map<std::string, std::size_t> known;
  for (const ComparedRevision& revision : before.revisions) ++known[key(revision)];
  bool is_about_this = false;
  std::string reasons;
  for (const ComparedRevision& revision : after.revisions) {
    if (const auto old = known.find(key(revision)); old != known.end() && old->second > 0) {
      --old->second;
      continue;
    }
    if (is_same(revision.was, before.deadline.value)) is_about_this = true;
    if (revision.reason.words.empty()) continue;
    reasons += fmt::format("{}{}", reasons.empty() ? "" : "; ", revision.reason.words);
  }
  return is_about_this ? std::optional(std::move(reasons)) : std::nullopt;
}

// There was a day, and now it is another one further on, or none.
bool is_later(const ComparedDeadline& before, const ComparedDeadline& after) {
  return before.latest && (!after.latest || *after.latest > *before.latest);
}

void set_reason(std::optional<std::string> reason, Change& change) {
  change.has_revision = reason.has_value();
  change.reason = std::move(reason).value_or(std::string());
  change.needs_attention = change.kind != ChangeKind::deadline_set && change.reason.empty();
}

}  // namespace

DeadlineComparison::DeadlineComparison(const ComparedStates& states)
    : states_(states), last_part_(states.items_after.size()) {
  // What holds others stands before them.
  for (std::size_t i = last_part_.size(); i > 0; --i) {
    const PlacedItem& item = states.items_after[i - 1];
    if (item.state->is_followed_up) last_part_[i - 1] = item.state;
    const ItemState* last = last_part_[i - 1];
    if (!item.parent || last == nullptr) continue;
    const ItemState*& known = last_part_[*item.parent];
    if (known == nullptr || is_later(known->deadline.value, last->deadline.value)) known = last;
  }
}

// An action that is divided is done when its last part is: what is put off by that has moved.
bool DeadlineComparison::compare_with_parts(const ItemPair& pair, std::size_t after,
                                            std::vector<Change>& changes) {
  const ItemState* part = last_part_[after];
  const bool is_divided_now =
      pair.before.is_followed_up && !pair.after.is_followed_up && part != nullptr;
  if (!is_divided_now) return false;
  const ComparedDeadline& old = pair.before.deadline.value;
  const ComparedDeadline& now = part->deadline.value;
  if (!is_later(old, now)) return false;
  add(pair, after, old, now, reason_of(pair.before, *part), changes);
  return true;
}

void DeadlineComparison::add(const ItemPair& pair, std::size_t after, const ComparedDeadline& old,
                             const ComparedDeadline& now, std::optional<std::string> reason,
                             std::vector<Change>& changes) {
  Change change = change_of(kind_of(old, now), pair);
  change.field = "deadline";
  change.is_divided = pair.after.has_parts && !pair.after.is_followed_up;
  set_days(old, now, change);
  change.was_unreadable = old.is_unreadable;
  change.is_unreadable = now.is_unreadable;
  set_reason(std::move(reason), change);
  point_at(now.written, change);
  change_of_item_.emplace(after, changes.size());
  changes.push_back(std::move(change));
}

void DeadlineComparison::compare(const ItemPair& pair, std::size_t after,
                                 std::vector<Change>& changes) {
  if (compare_with_parts(pair, after, changes)) return;
  const ComparedDeadline& old = pair.before.deadline.value;
  const ComparedDeadline& now = pair.after.deadline.value;
  if (is_same(old, now)) return;
  if (has_moved_with_its_start(old, now) && add_to_day(after, pair, changes)) return;
  const bool did_say = !old.written.words.empty();
  const bool does_say = !now.written.words.empty();
  if (pair.is_said_in_parts(did_say, does_say)) return;
  if (did_say && does_say && pair.is_said_above(&ItemState::deadline)) {
    add_reason(after, reason_of(pair.before, pair.after), changes);
    return;
  }
  add(pair, after, old, now, reason_of(pair.before, pair.after), changes);
}

// Revisions stand in the parts of an action, even where the deadline stands above them.
void DeadlineComparison::add_reason(std::size_t after, std::optional<std::string> reason,
                                    std::vector<Change>& changes) {
  const auto& parent = states_.items_after[after].parent;
  const auto known = parent ? change_of_item_.find(*parent) : change_of_item_.end();
  if (known == change_of_item_.end()) return;
  change_of_item_.emplace(after, known->second);
  Change& change = changes[known->second];
  if (change.reason.empty() && reason) set_reason(std::move(reason), change);
}

DeadlineComparison::CountedFrom DeadlineComparison::counted_from(std::size_t after) const {
  for (std::optional<std::size_t> at = after; at; at = states_.items_after[*at].parent) {
    const auto& before = states_.items.before_of(*at);
    const bool has_day = states_.items_after[*at].state->responded.latest ||
                         (before && states_.items_before[*before].state->responded.latest);
    if (before && has_day) return {states_.items_after[*at].plan, at};
  }
  return {states_.items_after[after].plan, std::nullopt};
}

bool DeadlineComparison::has_changed(const CountedFrom& from) const {
  if (from.recommendation) {
    const std::size_t before = *states_.items.before_of(*from.recommendation);
    return !is_same(states_.items_before[before].state->responded,
                    states_.items_after[*from.recommendation].state->responded);
  }
  const auto& before = states_.plans.before_of(from.plan);
  return before &&
         !is_same(states_.before.plans[*before].adopted, states_.after.plans[from.plan].adopted);
}

bool DeadlineComparison::add_to_day(std::size_t after, const ItemPair& pair,
                                    std::vector<Change>& changes) {
  const CountedFrom from = counted_from(after);
  if (!has_changed(from)) return false;
  const auto [known, is_new] =
      from.recommendation ? change_of_recommendation_.emplace(*from.recommendation, changes.size())
                          : change_of_plan_.emplace(from.plan, changes.size());
  if (is_new) {
    const PlanState& plan = states_.after.plans[from.plan];
    const ChangeKind kind = kind_of(pair.before.deadline.value, pair.after.deadline.value);
    if (from.recommendation) {
      const ItemState& now = *states_.items_after[*from.recommendation].state;
      const std::size_t before = *states_.items.before_of(*from.recommendation);
      Change change = change_of(kind, plan, now);
      change.field = "responded";
      set_days(states_.items_before[before].state->responded, now.responded, change);
      point_at(now.responded.written, change);
      set_reason(std::nullopt, change);
      changes.push_back(std::move(change));
    } else {
      Change change = change_of(kind, plan);
      change.field = "adopted";
      const auto& before = states_.plans.before_of(from.plan);
      const ComparedDate nothing;
      set_days(before ? states_.before.plans[*before].adopted : nothing, plan.adopted, change);
      point_at(plan.adopted.written, change);
      set_reason(std::nullopt, change);
      changes.push_back(std::move(change));
    }
  }
  if (pair.after.is_followed_up) ++changes[known->second].actions;
  return true;
}

}  // namespace followup
