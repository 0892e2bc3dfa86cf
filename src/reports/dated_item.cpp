// What a calendar shows of an action.
#include "reports/dated_item.h"

#include <fmt/format.h>

#include <algorithm>

namespace followup {
namespace {

std::string names(const PartyList* mentions) {
  std::string list;
  if (mentions == nullptr) return list;
  for (const PartyMention& mention : *mentions) {
    list += fmt::format("{}{}", list.empty() ? "" : ", ", mention.name.words);
  }
  return list;
}

std::string summary_of(const TrackedAction& action) {
  std::string words(action.label());
  if (!action.country.empty()) {
    words += fmt::format("{}{}", words.empty() ? "" : ", ", action.country);
  }
  if (words.empty()) words = action.id;
  const std::string owners = names(action.owner);
  return owners.empty() ? words : fmt::format("{} ({})", words, owners);
}

std::string description_of(const TrackedAction& action) {
  std::string lines;
  const auto add = [&](std::string_view name, std::string_view words) {
    if (!words.empty()) lines += fmt::format("{}{}: {}", lines.empty() ? "" : "\n", name, words);
  };
  add("Action", action.words);
  add("Owner", names(action.owner));
  add("Partners", names(action.partners));
  add("Deadline", action.deadline->written.words);
  if (action.deadline_note != nullptr) add("About the deadline", action.deadline_note->words);
  add("Status", describe(action.progress));
  add("Plan and id", action.id);
  add("File", action.plan->source->path);
  return lines;
}

}  // namespace

DatedItem dated_item(const TrackedAction& action, Day as_of) {
  DatedItem item;
  item.id = action.id;
  item.summary = summary_of(action);
  item.description = description_of(action);
  item.day = *action.deadline_days.latest;
  item.is_closed = action.progress.state == State::closed;
  item.times_moved = static_cast<std::int64_t>(action.record->revisions.size());
  for (const Revision& revision : action.record->revisions) {
    if (!revision.date.date) continue;
    item.last_modified = std::max(item.last_modified, std::optional(revision.date.date->latest));
  }
  item.categories.emplace_back(is_overdue(action, as_of) ? "overdue" : name(action.progress.state));
  if (action.tags != nullptr) {
    for (const Text& tag : *action.tags) item.categories.emplace_back(tag.words);
  }
  return item;
}

}  // namespace followup
