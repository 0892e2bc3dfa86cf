// What a calendar shows of an action, in words: an entry stands alone on a telephone, far from the
// plan.
#include "reports/dated_item.h"

#include <fmt/format.h>

#include <algorithm>

#include "reports/action_words.h"
#include "text/counted.h"

namespace followup {
namespace {

std::string names(const PartyList* mentions) {
  return fmt::format("{}", fmt::join(names_by_lead(mentions), ", "));
}

// The same whether it is late or not, so that an entry keeps its name.
std::string summary(const TrackedAction& action) {
  std::string words = "Deadline: ";
  words += action.label().empty() ? action.id : shown_label(action);
  const std::string owners = names(action.owner);
  return owners.empty() ? words : fmt::format("{} — {}", words, owners);
}

std::string description(const TrackedAction& action, Day as_of) {
  std::string text;
  const auto add = [&](std::string_view what, std::string_view words) {
    if (!words.empty()) text += fmt::format("{}: {}\n", what, words);
  };
  if (!action.words.empty()) text += fmt::format("{}\n\n", action.words);
  add("Owner", names(action.owner));
  add("Partners", names(action.partners));
  add("Deadline", action.deadline->written.words);
  if (action.deadline_note != nullptr) add("Note on the deadline", action.deadline_note->words);
  add("Status", describe(action.progress));
  if (const std::int64_t days = days_overdue(action, as_of); days > 0) {
    add("Late", fmt::format("{} as of {}", counted(days, "day", "days"), iso(as_of)));
  }
  add("Plan", shown_title(*action.plan));
  add("Plan and id", action.id);
  add("File", action.plan->source->path);
  text.pop_back();
  return text;
}

std::vector<std::string> categories(const TrackedAction& action, Day as_of) {
  std::vector<std::string> all;
  if (is_overdue(action, as_of)) all.emplace_back("overdue");
  if (action.priority != nullptr && !action.priority->words.empty()) {
    all.push_back(fmt::format("priority {}", action.priority->words));
  }
  if (action.tags == nullptr) return all;
  for (const Text& tag : *action.tags) {
    if (!tag.words.empty()) all.emplace_back(tag.words);
  }
  return all;
}

std::optional<Day> last_moved(const Tracking& record) {
  std::optional<Day> last;
  for (const Revision& revision : record.revisions) {
    if (!revision.date.date) continue;
    const Day day = revision.date.date->latest;
    if (!last || *last < day) last = day;
  }
  return last;
}

}  // namespace

std::optional<DatedItem> dated_item(const TrackedAction& action, Day as_of) {
  if (!action.deadline_days.latest) return std::nullopt;
  DatedItem item;
  item.id = action.id;
  item.summary = summary(action);
  item.description = description(action, as_of);
  item.day = *action.deadline_days.latest;
  item.categories = categories(action, as_of);
  item.last_modified = last_moved(*action.record);
  item.times_moved = static_cast<std::int64_t>(action.record->revisions.size());
  item.state = action.progress.state;
  return item;
}

}  // namespace followup
