#include "reports/change_words.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include "text/counted.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::array item_kinds{ItemKind::plan, ItemKind::section, ItemKind::recommendation,
                                ItemKind::action};

std::string counted_items(std::size_t count, ItemKind kind) {
  return counted(count, name(kind), fmt::format("{}s", name(kind)));
}

std::string from_to(std::string_view from, std::string_view to) {
  if (from.empty()) return fmt::format("now {}", to);
  if (to.empty()) return fmt::format("{} taken away", from);
  return fmt::format("from {} to {}", from, to);
}

// Of a deadline, whose words may be such that nobody can read them.
std::string deadline_from_to(const Change& change) {
  const std::string_view former_doubt = doubt_about_former(change);
  const std::string_view comma = former_doubt.empty() ? "" : ",";
  return from_to(fmt::format("{}{}{}", change.from, former_doubt, comma),
                 fmt::format("{}{}", change.to, doubt_about_present(change)));
}

// "deadline note" of a key.
std::string spaced(std::string_view key) {
  std::string words(key);
  std::ranges::replace(words, '_', ' ');
  return words;
}

std::string_view nothing_or(std::string_view words) {
  return words.empty() ? "no deadline" : words;
}

// A note may be a book; all of it stands in the formats for machines.
std::string quoted(std::string_view words) {
  constexpr std::size_t most = 400;
  if (words.empty()) return "no words";
  if (words.size() <= most) return fmt::format("“{}”", words);
  std::size_t size = most;
  while (size > 0 && is_inside_character(words[size])) --size;
  return fmt::format("“{}…”", words.substr(0, size));
}

std::string because(const Change& change) {
  if (!change.reason.empty()) return fmt::format("; reason: {}", change.reason);
  return change.needs_attention ? "; no reason given" : std::string();
}

std::string distance(const std::optional<std::int64_t>& days) {
  return !days || *days == 0 ? std::string() : ", " + days_later(*days);
}

std::string counted_actions(const Change& change) {
  return change.actions == 0 ? std::string("no actions")
                             : counted_items(change.actions, ItemKind::action);
}

// "action, deadline 2026-12", "section with 3 actions".
std::string holdings(const Change& change) {
  if (change.item == ItemKind::action && change.actions < 2) {
    const std::string& deadline = change.from.empty() ? change.to : change.from;
    return deadline.empty() ? "action without a deadline"
                            : fmt::format("action, deadline {}", deadline);
  }
  return fmt::format("{} with {}", name(change.item), counted_actions(change));
}

// Where a plan stands that reports leave out from now on.
std::string put_away_words(const Change& change) {
  const std::string place =
      change.from == change.to ? std::string("where it stood") : fmt::format("in {}", change.to);
  return fmt::format("{}, which exclude leaves out; plan with {}{}", place, counted_actions(change),
                     change.needs_attention ? ", not all of it closed" : "");
}

std::string deadline_words(const Change& change) {
  const std::string move = deadline_from_to(change) + distance(change.days);
  if (change.field != "deadline") {
    const std::string_view day = change.field == "adopted" ? "adoption" : "response";
    return fmt::format("with the day of the {}: {}; {} counted from it", day, move,
                       counted(change.actions, "deadline is", "deadlines are"));
  }
  return move + because(change);
}

std::string party_words(const Change& change) {
  if (change.from.empty()) return fmt::format("{} added", change.to);
  if (change.to.empty()) return fmt::format("{} taken away", change.from);
  return fmt::format("{} instead of {}", change.to, change.from);
}

std::string entry_words(const Change& change) {
  if (change.field == "note")
    return fmt::format("{}, before: {}", quoted(change.to), quoted(change.from));
  return fmt::format("{} {}: {}", change.field, from_to(change.from, change.to),
                     quoted(change.entry));
}

// What was added, where nothing else is different.
std::string extension_words(const Change& change) {
  if (!change.to.starts_with(change.from)) return entry_words(change);
  std::string_view more = std::string_view(change.to).substr(change.from.size());
  more.remove_prefix(std::min(more.find_first_not_of(" \t\r\n"), more.size()));
  return fmt::format("{}, after: {}", quoted(more), quoted(change.from));
}

std::string detail_words(const Change& change) {
  const std::string key = spaced(change.field);
  if (change.from.empty()) return fmt::format("{}: {}", key, quoted(change.to));
  if (change.to.empty()) return fmt::format("{} taken away: {}", key, quoted(change.from));
  return fmt::format("{}: {}, before: {}", key, quoted(change.to), quoted(change.from));
}

// Whether the deadline itself made the difference.
std::string lateness_words(const Change& change) {
  if (change.from == change.to) return fmt::format("deadline {}", change.to);
  return fmt::format("deadline {}", deadline_from_to(change));
}

std::string moved_words(const Change& change) {
  return fmt::format("{}{}", change.field == "file" ? "file " : "",
                     from_to(change.from, change.to));
}

// "2 actions and 1 section", by what they are.
std::string items_in_words(const std::vector<const Change*>& changes) {
  std::string words;
  for (const ItemKind kind : item_kinds) {
    std::set<std::pair<std::string_view, std::string_view>> items;
    for (const Change* change : changes) {
      if (change->item == kind) items.emplace(change->file, change->id);
    }
    if (items.empty()) continue;
    words += fmt::format("{}{}", words.empty() ? "" : " and ", counted_items(items.size(), kind));
  }
  return words;
}

// What was moved or withdrawn should say why.
std::string without_reason(const std::vector<const Change*>& changes) {
  const auto count =
      static_cast<std::size_t>(std::ranges::count(changes, true, &Change::needs_attention));
  if (count == 0) return {};
  if (count == changes.size()) return ", without a reason";
  return fmt::format(", {} of them without a reason", count);
}

std::string count_in_words(const ChangeGroup& group, const std::vector<const Change*>& changes) {
  if (group.one.empty()) return fmt::format("{} {}", items_in_words(changes), group.several);
  std::string words = counted(changes.size(), group.one, group.several);
  if (group.asks_for_reason) words += without_reason(changes);
  return words;
}

}  // namespace

const std::vector<ChangeGroup>& change_groups() {
  using enum ChangeKind;
  static const std::vector<ChangeGroup> all{
      {removed, "Removed", {}, "removed"},
      {put_away, "Put away", {}, "put away"},
      {deadline_moved, "Deadlines moved", "deadline moved", "deadlines moved", true},
      {deadline_withdrawn, "Deadlines taken away", "deadline taken away", "deadlines taken away",
       true},
      {reopened, "Reopened", {}, "reopened"},
      {newly_overdue, "Newly overdue", {}, "newly overdue"},
      {monitoring_deleted, "Monitoring entries deleted", "monitoring entry deleted",
       "monitoring entries deleted"},
      {revision_deleted, "Revisions deleted", "revision deleted", "revisions deleted"},
      {revision_changed, "Revisions rewritten", "revision rewritten", "revisions rewritten"},
      {closed, "Closed", {}, "closed"},
      {dropped, "Dropped", {}, "dropped"},
      {added, "Added", {}, "added"},
      {moved, "Moved or given another id", {}, "moved or given another id"},
      {retitled, "Reworded", {}, "reworded"},
      {status_changed, "Other statuses", "other status changed", "other statuses changed"},
      {deadline_set, "Deadlines set", "deadline set", "deadlines set"},
      {response_changed, "Responses", "response changed", "responses changed", true},
      {owners_changed, "Owners", "change of owners", "changes of owners"},
      {partners_changed, "Partners", "change of partners", "changes of partners"},
      {priority_changed, "Priorities", "priority changed", "priorities changed"},
      {monitoring_added, "Monitoring entries added", "monitoring entry added",
       "monitoring entries added"},
      {monitoring_extended, "Monitoring entries extended", "monitoring entry extended",
       "monitoring entries extended"},
      {monitoring_changed, "Monitoring entries changed", "change of a monitoring entry",
       "changes of monitoring entries"},
      {detail_changed, "Other details", "other detail changed", "other details changed"},
      {no_longer_overdue, "No longer overdue", {}, "no longer overdue"},
  };
  return all;
}

std::string words_of(const Change& change) {
  switch (change.kind) {
    case ChangeKind::added:
    case ChangeKind::removed:
      return holdings(change);
    case ChangeKind::put_away:
      return put_away_words(change);
    case ChangeKind::moved:
      return moved_words(change);
    case ChangeKind::retitled:
      return fmt::format("before: {}", quoted(change.from));
    case ChangeKind::closed:
    case ChangeKind::reopened:
    case ChangeKind::dropped:
    case ChangeKind::status_changed:
    case ChangeKind::response_changed:
    case ChangeKind::priority_changed:
      return from_to(change.from, change.to) + because(change);
    case ChangeKind::deadline_moved:
    case ChangeKind::deadline_set:
    case ChangeKind::deadline_withdrawn:
      return deadline_words(change);
    case ChangeKind::owners_changed:
    case ChangeKind::partners_changed:
      return party_words(change);
    case ChangeKind::monitoring_added:
    case ChangeKind::monitoring_deleted:
      return quoted(change.entry);
    case ChangeKind::monitoring_extended:
      return extension_words(change);
    case ChangeKind::monitoring_changed:
      return entry_words(change);
    case ChangeKind::revision_deleted:
      return fmt::format("the one from {}", nothing_or(change.entry));
    case ChangeKind::revision_changed:
      return fmt::format("{} {}", change.field, from_to(change.from, change.to));
    case ChangeKind::detail_changed:
      return detail_words(change);
    case ChangeKind::newly_overdue:
    case ChangeKind::no_longer_overdue:
      return lateness_words(change);
  }
  return {};
}

std::string whole_words_of(const Change& change, const ChangeGroup& group) {
  return fmt::format("{}: {}", group.one.empty() ? group.several : group.one, words_of(change));
}

std::string count_in_words(const std::vector<Change>& changes) {
  constexpr std::size_t most_groups = 7;
  std::array<std::vector<const Change*>, number_of_change_kinds> by_kind;
  for (const Change& change : changes) {
    by_kind[static_cast<std::size_t>(change.kind)].push_back(&change);
  }
  std::string sentence;
  std::size_t groups = 0;
  std::size_t others = 0;
  for (const ChangeGroup& group : change_groups()) {
    const auto& of_kind = by_kind[static_cast<std::size_t>(group.kind)];
    if (of_kind.empty()) continue;
    if (++groups > most_groups) {
      others += of_kind.size();
      continue;
    }
    sentence += fmt::format("{}{}", sentence.empty() ? "" : "; ", count_in_words(group, of_kind));
  }
  if (others > 0) sentence += "; " + counted(others, "other change", "other changes");
  return sentence + ".";
}

}  // namespace followup
