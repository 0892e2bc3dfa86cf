// The columns of an action, each with how its cell is made.
#include "reports/action_table.h"

#include <fmt/format.h>

#include <algorithm>

namespace followup {
namespace {

struct ActionColumn {
  Column column;
  Cell (*cell)(const ActionRow&);
};

Cell text_or_nothing(std::string_view words) {
  return words.empty() ? Cell{} : Cell{std::string(words)};
}

Cell day_or_nothing(const std::optional<Day>& day) {
  return day ? Cell{*day} : Cell{};
}

Cell written(const TimeFrame* frame) {
  return frame == nullptr ? Cell{} : text_or_nothing(frame->written.words);
}

Cell names(const PartyList* mentions) {
  std::vector<std::string> all;
  if (mentions == nullptr) return all;
  // Who leads stands first; otherwise the order of the document.
  for (const bool leads : {true, false}) {
    for (const PartyMention& mention : *mentions) {
      if (mention.lead.is(true) == leads) all.emplace_back(mention.name.words);
    }
  }
  return all;
}

Cell all_of(const std::vector<Text>* list) {
  std::vector<std::string> all;
  if (list == nullptr) return all;
  for (const Text& text : *list) all.emplace_back(text.words);
  return all;
}

Cell canonical_status(const ActionRow& row) {
  const auto& status = row.action->progress.status;
  return status ? Cell{std::string(name(*status))} : Cell{};
}

Cell countries(const ActionRow& row) {
  if (!row.action->country.empty()) {
    return std::vector<std::string>{std::string(row.action->country)};
  }
  return all_of(row.action->countries);
}

// A relative deadline says little without the day that it comes to.
Cell due(const ActionRow& row) {
  const TimeFrame* deadline = row.action->deadline;
  const auto& latest = row.action->deadline_days.latest;
  if (deadline == nullptr || deadline->form != TimeFrameForm::duration || !latest) {
    return written(deadline);
  }
  return fmt::format("{} ({})", deadline->written.words, iso(*latest));
}

// "Train district staff (Thailand)" tells the parts of a divided action apart.
Cell label(const ActionRow& row) {
  const TrackedAction& action = *row.action;
  if (action.country.empty()) return text_or_nothing(action.label());
  if (action.label().empty()) return std::string(action.country);
  return fmt::format("{} ({})", action.label(), action.country);
}

const std::vector<ActionColumn>& columns() {
  using enum Audience;
  using enum CellType;
  static const std::vector<ActionColumn> all{
      {{"days_overdue", "Days late", integer, everyone},
       [](const ActionRow& r) { return Cell{days_overdue(*r.action, r.as_of)}; }},
      {{"deadline", "Deadline", text, machines},
       [](const ActionRow& r) { return written(r.action->deadline); }},
      {{"due", "Deadline", text, people}, due},
      {{"label", "Action", text, people}, label},
      {{"owners", "Owner", texts, everyone},
       [](const ActionRow& r) { return names(r.action->owner); }},
      {{"progress", "Status", text, people},
       [](const ActionRow& r) { return Cell{describe(r.action->progress)}; }},
      {{"id", "Plan and id", text, everyone},
       [](const ActionRow& r) { return Cell{r.action->id}; }},
      {{"plan", "Plan", text, machines},
       [](const ActionRow& r) { return Cell{r.action->plan->shown_id}; }},
      {{"title", "Title", text, machines},
       [](const ActionRow& r) { return text_or_nothing(r.action->title); }},
      {{"action", "Action", text, machines},
       [](const ActionRow& r) { return text_or_nothing(r.action->words); }},
      {{"partners", "Partners", texts, machines},
       [](const ActionRow& r) { return names(r.action->partners); }},
      {{"start", "Start", text, machines},
       [](const ActionRow& r) { return written(r.action->start); }},
      {{"earliest_day", "Earliest day", day, machines},
       [](const ActionRow& r) { return day_or_nothing(r.action->deadline_days.earliest); }},
      {{"latest_day", "Latest day", day, machines},
       [](const ActionRow& r) { return day_or_nothing(r.action->deadline_days.latest); }},
      {{"is_uncertain", "Uncertain", flag, machines},
       [](const ActionRow& r) { return Cell{r.action->deadline_days.is_uncertain}; }},
      {{"status", "Status", text, machines},
       [](const ActionRow& r) { return text_or_nothing(r.action->progress.word); }},
      {{"canonical_status", "Canonical status", text, machines}, canonical_status},
      {{"state", "State", text, machines},
       [](const ActionRow& r) { return Cell{std::string(name(r.action->progress.state))}; }},
      {{"overdue", "Overdue", flag, machines},
       [](const ActionRow& r) { return Cell{is_overdue(*r.action, r.as_of)}; }},
      {{"priority", "Priority", text, machines},
       [](const ActionRow& r) {
         return r.action->priority == nullptr ? Cell{} : text_or_nothing(r.action->priority->words);
       }},
      {{"countries", "Countries", texts, machines}, countries},
      {{"tags", "Tags", texts, machines},
       [](const ActionRow& r) { return all_of(r.action->tags); }},
      {{"recommendation", "Recommendation", text, machines},
       [](const ActionRow& r) { return text_or_nothing(r.action->recommendation_id); }},
      {{"file", "File", text, machines},
       [](const ActionRow& r) { return Cell{r.action->plan->source->path}; }},
      {{"line", "Line", integer, machines},
       [](const ActionRow& r) { return Cell{static_cast<std::int64_t>(r.line)}; }},
  };
  return all;
}

}  // namespace

std::vector<Column> action_columns() {
  std::vector<Column> all;
  for (const ActionColumn& column : columns()) all.push_back(column.column);
  return all;
}

std::vector<Cell> action_cells(const ActionRow& row) {
  std::vector<Cell> cells;
  cells.reserve(columns().size());
  for (const ActionColumn& column : columns()) cells.push_back(column.cell(row));
  return cells;
}

std::int64_t days_overdue(const TrackedAction& action, Day as_of) {
  return is_overdue(action, as_of) ? (as_of - *action.deadline_days.latest).count() : 0;
}

}  // namespace followup
