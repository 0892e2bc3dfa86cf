// The columns of an action, each with how its cell is made.
#include "reports/action_table.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "followup/failure.h"
#include "reports/action_words.h"
#include "reports/cells.h"
#include "reports/option_values.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::string_view all_columns = "all";

struct ColumnRow {
  Column column;
  Cell (*cell)(const ActionRow&);
};

Cell day_or_nothing(const std::optional<Day>& day) {
  return day ? Cell{*day} : Cell{};
}

Cell written(const TimeFrame* frame) {
  return frame == nullptr ? Cell{} : text_or_nothing(frame->written.words);
}

Cell all_of(const List<Text>* list) {
  std::vector<std::string> all;
  if (list == nullptr) return all;
  for (const Text& text : *list) all.emplace_back(text.words);
  return all;
}

Cell canonical_status(const ActionRow& row) {
  const auto& status = row.action.progress.status;
  return status ? Cell{std::string(name(*status))} : Cell{};
}

Cell status_rank(const ActionRow& row) {
  const auto& status = row.action.progress.status;
  return status ? Cell{static_cast<std::int64_t>(*status)} : Cell{};
}

Cell countries(const ActionRow& row) {
  if (!row.action.country.empty()) {
    return std::vector<std::string>{std::string(row.action.country)};
  }
  return all_of(row.action.countries);
}

Cell due(const ActionRow& row) {
  return text_or_nothing(shown_deadline(row.action));
}

Cell label(const ActionRow& row) {
  return text_or_nothing(shown_label(row.action));
}

// Nothing if it is overdue, done or has no last day.
Cell days_left(const ActionRow& row) {
  const auto& latest = row.action.deadline_days.latest;
  if (row.action.progress.state != State::open || !latest || *latest < row.as_of) return {};
  return std::int64_t{(*latest - row.as_of).count()};
}

Cell days_late(const ActionRow& row) {
  const std::int64_t days = days_overdue(row.action, row.as_of);
  // People would have to look for those that are late between the noughts.
  return days == 0 && row.audience == Audience::people ? Cell{} : Cell{days};
}

Cell progress_and_start(const ActionRow& row) {
  std::string words = describe(row.action.progress);
  if (is_late_start(row.action, row.as_of)) {
    words += fmt::format(", was to start by {}", iso(*row.action.start_days.latest));
  }
  return words;
}

const std::vector<ColumnRow>& columns() {
  using enum Audience;
  using enum CellType;
  static const std::vector<ColumnRow> all{
      {{"days_overdue", "Days late", integer, everyone, true}, days_late},
      {{"days_left", "Days left", integer, machines}, days_left},
      {{"deadline", "Deadline", text, machines},
       [](const ActionRow& r) { return written(r.action.deadline); }},
      {{"due", "Deadline", text, people}, due},
      {{"label", "Action", text, people}, label},
      {{"owners", "Owner", texts, everyone},
       [](const ActionRow& r) { return Cell{names_by_lead(r.action.owner)}; }},
      {{"progress", "Status", text, people},
       [](const ActionRow& r) { return Cell{describe(r.action.progress)}; }},
      {{"progress_and_start", "Status", text, people}, progress_and_start},
      {{"id", "Plan and id", text, everyone},
       [](const ActionRow& r) { return Cell{std::string(r.action.id)}; }},
      {{"plan", "Plan", text, machines},
       [](const ActionRow& r) { return Cell{r.action.plan->shown_id}; }},
      {{"title", "Title", text, machines},
       [](const ActionRow& r) { return text_or_nothing(r.action.title); }},
      {{"action", "Action", text, machines},
       [](const ActionRow& r) { return text_or_nothing(r.action.words); }},
      {{"partners", "Partners", texts, machines},
       [](const ActionRow& r) { return Cell{names_by_lead(r.action.partners)}; }},
      {{"start", "Start", text, machines},
       [](const ActionRow& r) { return written(r.action.start); }},
      {{"earliest_day", "Earliest day", day, machines},
       [](const ActionRow& r) { return day_or_nothing(r.action.deadline_days.earliest); }},
      {{"latest_day", "Latest day", day, machines},
       [](const ActionRow& r) { return day_or_nothing(r.action.deadline_days.latest); }},
      {{"is_uncertain", "Uncertain", flag, machines},
       [](const ActionRow& r) { return Cell{r.action.deadline_days.is_uncertain}; }},
      {{"status", "Status", text, machines},
       [](const ActionRow& r) { return text_or_nothing(r.action.progress.word); }},
      {{"canonical_status", "Canonical status", text, machines}, canonical_status},
      {{"state", "State", text, machines},
       [](const ActionRow& r) { return Cell{std::string(name(r.action.progress.state))}; }},
      {{"overdue", "Overdue", flag, machines},
       [](const ActionRow& r) { return Cell{is_overdue(r.action, r.as_of)}; }},
      {{"priority", "Priority", text, machines},
       [](const ActionRow& r) {
         return r.action.priority == nullptr ? Cell{} : text_or_nothing(r.action.priority->words);
       }},
      {{"countries", "Countries", texts, machines}, countries},
      {{"tags", "Tags", texts, machines}, [](const ActionRow& r) { return all_of(r.action.tags); }},
      {{"recommendation", "Recommendation", text, machines},
       [](const ActionRow& r) { return text_or_nothing(r.action.recommendation_id); }},
      {{"file", "File", text, machines},
       [](const ActionRow& r) { return Cell{r.action.plan->source->path}; }},
      {{"line", "Line", integer, machines},
       [](const ActionRow& r) { return Cell{static_cast<std::int64_t>(r.line)}; }},
  };
  return all;
}

// Where the order of the cells is not the one that people mean.
struct OrderRow {
  std::string_view key;
  Cell (*cell)(const ActionRow&);
};

constexpr std::array orders{
    OrderRow{"days_overdue",
             [](const ActionRow& r) { return Cell{days_overdue(r.action, r.as_of)}; }},
    OrderRow{"deadline",
             [](const ActionRow& r) { return day_or_nothing(r.action.deadline_days.latest); }},
    OrderRow{"start",
             [](const ActionRow& r) { return day_or_nothing(r.action.start_days.latest); }},
    OrderRow{"priority",
             [](const ActionRow& r) {
               const auto priority = r.action.priority == nullptr
                                         ? std::nullopt
                                         : r.vocabulary.priority(r.action.priority->words);
               return priority ? Cell{static_cast<std::int64_t>(*priority)} : Cell{};
             }},
    OrderRow{"status", status_rank},
    OrderRow{"canonical_status", status_rank},
};

}  // namespace

std::vector<ActionColumn> action_columns(std::span<const std::string_view> for_people) {
  std::vector<ActionColumn> all;
  for (std::size_t i = 0; i < columns().size(); ++i) {
    Column column = columns()[i].column;
    const bool is_for_people = std::ranges::count(for_people, column.key) > 0;
    if (!is_for_people && column.audience == Audience::people) continue;
    if (!is_for_people) column.audience = Audience::machines;
    if (is_for_people && column.audience == Audience::machines)
      column.audience = Audience::everyone;
    all.push_back({column, i});
  }
  return all;
}

std::vector<std::string_view> action_column_keys() {
  std::vector<std::string_view> keys;
  for (const ColumnRow& row : columns()) keys.push_back(row.column.key);
  return keys;
}

std::vector<ActionColumn> chosen_action_columns(std::span<const std::string> keys) {
  std::vector<std::string_view> known = action_column_keys();
  if (keys.size() == 1 && without_blanks_around(keys.front()) == all_columns) {
    return chosen_action_columns(std::vector<std::string>(known.begin(), known.end()));
  }
  std::vector<ActionColumn> all;
  for (const std::string& written : keys) {
    const std::string_view key = without_blanks_around(written);
    if (key == all_columns) {
      throw Failure(fmt::format("--columns {} goes with no other column", all_columns));
    }
    const auto found = std::ranges::find(known, key);
    if (found == known.end()) {
      known.insert(known.begin(), all_columns);
      throw unknown_value("--columns", key, known);
    }
    const auto index = static_cast<std::size_t>(found - known.begin());
    Column column = columns()[index].column;
    column.audience = Audience::everyone;
    all.push_back({column, index});
  }
  return all;
}

Cell action_cell(const ActionColumn& column, const ActionRow& row) {
  return columns()[column.index].cell(row);
}

std::vector<std::string_view> action_sort_keys() {
  std::vector<std::string_view> keys;
  for (const ColumnRow& row : columns()) {
    if (row.column.audience != Audience::people) keys.push_back(row.column.key);
  }
  return keys;
}

Cell action_order(std::string_view key, const ActionRow& row) {
  const auto* order = std::ranges::find(orders, key, &OrderRow::key);
  if (order != orders.end()) return order->cell(row);
  const auto column = std::ranges::find(
      columns(), key, [](const ColumnRow& candidate) { return candidate.column.key; });
  return column->cell(row);
}

}  // namespace followup
