// What changed of an item: how far it is, who has it, how it was answered, whether it is late.
#include <fmt/core.h>

#include <algorithm>
#include <unordered_set>

#include "changes/item_pair.h"

namespace followup {
namespace {

ChangeKind kind_of(State before, State after) {
  if (before == after) return ChangeKind::status_changed;
  switch (after) {
    case State::open:
      return ChangeKind::reopened;
    case State::closed:
      return ChangeKind::closed;
    case State::dropped:
      return ChangeKind::dropped;
  }
  return ChangeKind::status_changed;
}

// What was only there for its parts was open itself.
State state_before(const ItemPair& pair) {
  return pair.before.progress ? pair.before.progress->state : State::open;
}

using Parties = std::vector<ComparedParty>;

// Those of `parties` who are not among the others under this or another of their names.
std::string names_missing_in(const Parties& others, const Parties& parties) {
  std::unordered_set<std::string_view> names;
  std::unordered_set<std::string_view> known_parties;
  for (const ComparedParty& other : others) {
    names.insert(other.name.key);
    if (!other.party.empty()) known_parties.insert(other.party);
  }
  std::string missing;
  for (const ComparedParty& party : parties) {
    if (names.contains(party.name.key) || known_parties.contains(party.party)) continue;
    missing += fmt::format("{}{}", missing.empty() ? "" : ", ", party.name.words);
  }
  return missing;
}

void compare_parties(const ItemPair& pair, Effective<Parties> ItemState::*member, ChangeKind kind,
                     std::string_view field, std::vector<Change>& changes) {
  const Parties& before = (pair.before.*member).value;
  const Parties& after = (pair.after.*member).value;
  if (pair.is_said_in_parts(!before.empty(), !after.empty())) return;
  if (!before.empty() && !after.empty() && pair.is_said_above(member)) return;
  std::string gone = names_missing_in(after, before);
  std::string come = names_missing_in(before, after);
  if (gone.empty() && come.empty()) return;
  Change change = change_of(kind, pair);
  change.field = field;
  change.from = std::move(gone);
  change.to = std::move(come);
  changes.push_back(std::move(change));
}

// What a new monitoring entry says that has made the difference.
std::string first_new_note(const ItemPair& pair) {
  std::unordered_set<std::string_view> known;
  for (const ComparedEntry& entry : pair.before.monitoring) known.insert(entry.note.key);
  for (const ComparedEntry& entry : pair.after.monitoring) {
    if (!entry.note.key.empty() && !known.contains(entry.note.key)) return entry.note.words;
  }
  return {};
}

bool is_overdue(const ItemState& item, Day as_of) {
  const auto& latest = item.deadline.value.latest;
  return item.is_followed_up && item.progress && item.progress->state == State::open && latest &&
         *latest < as_of;
}

}  // namespace

bool has_other_progress(const ItemPair& pair) {
  if (!pair.after.progress) return false;
  const State before = state_before(pair);
  const State after = pair.after.progress->state;
  const bool is_same_status = pair.before.status.key == pair.after.status.key;
  // What was rejected counts as dropped: then the response says what happened.
  const bool is_same_response = pair.before.response.key == pair.after.response.key;
  return is_same_status ? before != after && is_same_response : true;
}

void compare_progress(const ItemPair& pair, std::vector<Change>& changes) {
  if (!has_other_progress(pair)) return;
  const State before = state_before(pair);
  // Nobody knows how far a word that nobody explains is.
  const State after = pair.after.is_status_unknown ? before : pair.after.progress->state;
  Change change = change_of(kind_of(before, after), pair);
  change.field = "status";
  change.from = pair.before.status.words;
  change.to = pair.after.status.words;
  change.reason = if_new(pair.before.reason, pair.after.reason);
  if (change.kind == ChangeKind::reopened) {
    if (change.reason.empty()) change.reason = first_new_note(pair);
    change.needs_attention = true;
  }
  point_at(pair.after.status, change);
  changes.push_back(std::move(change));
}

void compare_parties(const ItemPair& pair, std::vector<Change>& changes) {
  compare_parties(pair, &ItemState::owners, ChangeKind::owners_changed, "owner", changes);
  compare_parties(pair, &ItemState::partners, ChangeKind::partners_changed, "partners", changes);
}

void compare_response_and_priority(const ItemPair& pair, std::vector<Change>& changes) {
  const auto add = [&](ChangeKind kind, std::string_view field, const ComparedText& before,
                       const ComparedText& after) {
    if (before.key == after.key) return;
    Change change = change_of(kind, pair);
    change.field = field;
    change.from = before.words;
    change.to = after.words;
    point_at(after, change);
    if (kind == ChangeKind::response_changed) {
      change.reason = if_new(pair.before.explanation, pair.after.explanation);
      change.needs_attention =
          pair.before.is_answered && !pair.after.is_response_unknown && change.reason.empty();
    }
    changes.push_back(std::move(change));
  };
  add(ChangeKind::response_changed, "response", pair.before.response, pair.after.response);
  if (pair.is_said_above(&ItemState::priority)) return;
  add(ChangeKind::priority_changed, "priority", pair.before.priority.value,
      pair.after.priority.value);
}

void compare_lateness(const ItemPair& pair, Day as_of, std::vector<Change>& changes) {
  const bool was_overdue = is_overdue(pair.before, as_of);
  const bool is_late_now = is_overdue(pair.after, as_of);
  if (was_overdue == is_late_now) return;
  Change change =
      change_of(is_late_now ? ChangeKind::newly_overdue : ChangeKind::no_longer_overdue, pair);
  change.field = "deadline";
  change.from = pair.before.deadline.value.written.words;
  change.to = pair.after.deadline.value.written.words;
  change.was_unreadable = pair.before.deadline.value.is_unreadable;
  change.is_unreadable = pair.after.deadline.value.is_unreadable;
  change.needs_attention = is_late_now;
  point_at(pair.after.deadline.value.written, change);
  changes.push_back(std::move(change));
}

}  // namespace followup
