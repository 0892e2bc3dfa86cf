// Figures as rows.
#include "reports/summary_tables.h"

#include <fmt/core.h>

#include <algorithm>

#include "reports/cells.h"

namespace followup {
namespace {

struct SummaryColumn {
  Column column;
  Cell (*cell)(const SummaryRow&);
};

// A plan is known by its id, what stands in it by its title.
std::string label_of(const SummaryRow& row) {
  return row.title.empty() || row.id == row.plan ? row.id : fmt::format("{} {}", row.id, row.title);
}

// Each row fills its bar: what counts is how far it is, not how large.
Cell bar_of_states(const SummaryRow& row) {
  return state_bar(row.figures.tally, row.figures.tally.actions);
}

Ratio implementation_rate(const Indicators& figures) {
  return {figures.tally.closed, figures.tally.actions - figures.tally.dropped};
}

template <std::int64_t Tally::*count>
Cell number(const SummaryRow& row) {
  return row.figures.tally.*count;
}

const std::vector<SummaryColumn>& columns() {
  using enum CellType;
  using enum Audience;
  static const std::vector<SummaryColumn> all{
      {{"label", "", text, people}, [](const SummaryRow& r) { return Cell{label_of(r)}; }},
      {{"id", "Id", text, machines}, [](const SummaryRow& r) { return Cell{r.id}; }},
      {{"title", "Title", text, machines},
       [](const SummaryRow& r) { return text_or_nothing(r.title); }},
      {{"plan", "Plan", text, machines}, [](const SummaryRow& r) { return Cell{r.plan}; }},
      {{"states", "", bar, people}, bar_of_states},
      {{"actions", "All", integer}, number<&Tally::actions>},
      {{"closed", "Closed", integer}, number<&Tally::closed>},
      {{"open", "Open", integer}, number<&Tally::open>},
      {{"overdue", "Overdue", integer, everyone, true}, number<&Tally::overdue>},
      {{"due_in_30_days", "Due in 30 days", integer, machines}, number<&Tally::due_in_30_days>},
      {{"due_in_90_days", "Due in 90 days", integer, machines}, number<&Tally::due_in_90_days>},
      {{"undated", "Day not known", integer, machines}, number<&Tally::undated>},
      {{"dropped", "Dropped", integer, machines}, number<&Tally::dropped>},
      {{"implemented", "Implemented", text, people},
       [](const SummaryRow& r) { return Cell{implementation_rate(r.figures)}; }},
      {{"light", "Light", text},
       [](const SummaryRow& r) { return traffic_light(not_overdue_of_all(r.figures)); }},
  };
  return all;
}

std::vector<Cell> cells_of(const SummaryRow& row) {
  std::vector<Cell> cells;
  for (const SummaryColumn& column : columns()) cells.push_back(column.cell(row));
  for (const Indicator& indicator : indicators()) cells.push_back(indicator.value(row.figures));
  return cells;
}

std::vector<Cell> cells_to_compare(const SummaryRow& row, const std::vector<SortKey>& sort) {
  std::vector<Cell> order;
  for (const SortKey& key : sort) {
    const auto column =
        std::ranges::find(columns(), key.key, [](const SummaryColumn& c) { return c.column.key; });
    if (column != columns().end()) {
      order.push_back(order_of(column->cell(row)));
    } else {
      const auto indicator = std::ranges::find(indicators(), key.key, &Indicator::key);
      order.push_back(order_of(indicator->value(row.figures)));
    }
  }
  return order;
}

Measure measure_of(State state) {
  switch (state) {
    case State::open:
      return Measure::open;
    case State::closed:
      return Measure::closed;
    case State::dropped:
      return Measure::dropped;
  }
  return Measure::open;
}

// A count with its share of all, and a bar as long as the share.
std::vector<Cell> count_row(std::string_view words, std::int64_t count, std::int64_t all,
                            Measure measure) {
  return {std::string(words), Bar{{{measure, count}}, all}, count, Ratio{count, all}};
}

// A table of such counts, of which the first column says what is counted.
Table count_table(std::string_view key, std::string_view title, Column first) {
  Table table;
  table.key = key;
  table.title = title;
  table.columns = {first,
                   {"bar", "", CellType::bar, Audience::people},
                   {"count", "Number", CellType::integer},
                   {"share", "Share", CellType::ratio}};
  return table;
}

}  // namespace

std::vector<std::string_view> summary_sort_keys() {
  std::vector<std::string_view> keys;
  for (const SummaryColumn& column : columns()) {
    if (column.column.audience != Audience::people) keys.push_back(column.column.key);
  }
  for (const Indicator& indicator : indicators()) keys.push_back(indicator.key);
  return keys;
}

std::vector<SummaryRow> sorted(std::vector<SummaryRow> rows, const std::vector<SortKey>& sort) {
  if (sort.empty()) return rows;
  struct Ordered {
    std::vector<Cell> order;
    SummaryRow row;
  };
  std::vector<Ordered> ordered;
  ordered.reserve(rows.size());
  for (SummaryRow& row : rows) {
    std::vector<Cell> order = cells_to_compare(row, sort);
    ordered.push_back({std::move(order), std::move(row)});
  }
  std::ranges::stable_sort(ordered, [&](const Ordered& a, const Ordered& b) {
    return stands_before(a.order, b.order, sort);
  });
  std::ranges::transform(ordered, rows.begin(),
                         [](Ordered& entry) { return std::move(entry.row); });
  return rows;
}

Table summary_table(std::span<const SummaryRow> rows, const Indicators& all, const Dimension& by) {
  Table table;
  table.key = "rows";
  for (const SummaryColumn& column : columns()) table.columns.push_back(column.column);
  table.columns.front().title = by.title;
  for (const Indicator& indicator : indicators()) {
    table.columns.push_back({indicator.key, indicator.title, indicator.type, Audience::machines});
  }
  for (const SummaryRow& row : rows) table.rows.push_back(cells_of(row));
  if (!rows.empty()) table.total = cells_of({"All together", {}, {}, all});
  return table;
}

Fields headline(const Indicators& all) {
  const Tally& tally = all.tally;
  return {"headline",
          {},
          {{"actions", "Actions", CellType::integer, tally.actions},
           {"implementation_rate", "Implemented", CellType::ratio, implementation_rate(all)},
           {"open", "Open", CellType::integer, tally.open},
           {"overdue", "Overdue", CellType::integer, tally.overdue},
           {"due_in_30_days", "Due in 30 days", CellType::integer, tally.due_in_30_days},
           {"due_in_90_days", "Due in 90 days", CellType::integer, tally.due_in_90_days},
           {"undated", "Open, last day not known", CellType::integer, tally.undated},
           {"closed", "Closed", CellType::integer, tally.closed},
           {"dropped", "Dropped", CellType::integer, tally.dropped},
           {"recommendations", "Recommendations", CellType::integer, all.recommendations}}};
}

Paragraph light_of_rows() {
  return {fmt::format("Light: actions that are not overdue, of all: {}.", traffic_light_words())};
}

Paragraph light_of_indicators() {
  return {
      fmt::format("Light, of rates that should be high at any time: {}.", traffic_light_words())};
}

Table indicator_table(const Indicators& all, bool has_period) {
  using enum Audience;
  Table table;
  table.key = "indicators";
  table.title = "Indicators";
  table.columns = {{"key", "Key", CellType::text, machines},
                   {"indicator", "Indicator"},
                   {"value", "Value", CellType::text, people},
                   {"rate", "Rate", CellType::ratio, machines},
                   {"number", "Number", CellType::integer, machines},
                   {"light", "Light"}};
  for (const Indicator& indicator : indicators()) {
    if (indicator.needs_period && !has_period) continue;
    const Cell value = indicator.value(all);
    const auto* rate = std::get_if<Ratio>(&value);
    const bool is_number = std::holds_alternative<std::int64_t>(value);
    table.rows.push_back({std::string(indicator.key), std::string(indicator.title), value,
                          rate == nullptr ? Cell{} : value, is_number ? value : Cell{},
                          rate != nullptr && indicator.has_light ? traffic_light(*rate) : Cell{}});
  }
  return table;
}

Table response_table(const Indicators& all) {
  Table table = count_table("responses", "Responses to recommendations", {"response", "Response"});
  table.has_legend = false;
  const std::int64_t answered = all.accepted + all.partially_accepted + all.rejected;
  const auto add = [&](std::string_view words, std::int64_t count, Measure measure) {
    table.rows.push_back(count_row(words, count, all.recommendations, measure));
  };
  if (all.recommendations == 0) return table;
  add("accepted", all.accepted, Measure::closed);
  add("partially-accepted", all.partially_accepted, Measure::closed);
  add("rejected", all.rejected, Measure::dropped);
  add("no response yet", all.recommendations - answered, Measure::open);
  return table;
}

Table status_table(const Indicators& all) {
  Table table = count_table("statuses", "Statuses of actions", {"status", "Status"});
  const std::int64_t actions = all.tally.actions;
  if (actions == 0) return table;
  const auto add = [&](std::string_view words, std::int64_t count, Measure measure) {
    table.rows.push_back(count_row(words, count, actions, measure));
  };
  for (std::size_t i = 0; i < all.statuses.size(); ++i) {
    const auto status = static_cast<Status>(i);
    add(name(status), all.statuses[i], measure_of(state_of(status)));
  }
  add("nothing said", all.nothing_said, Measure::open);
  add("other words", all.other_words, Measure::open);
  return table;
}

Table ageing_table(const Indicators& all) {
  Table table = count_table("ageing", "How long the overdue have been so", {"band", "Overdue by"});
  if (all.tally.overdue == 0) return table;
  for (std::size_t i = 0; i < age_bands.size(); ++i) {
    table.rows.push_back(
        count_row(age_bands[i].words, all.ageing[i], all.tally.overdue, Measure::overdue));
  }
  return table;
}

Chart status_chart(std::span<const SummaryRow> rows, const Dimension& by) {
  Chart chart;
  chart.key = "states";
  chart.title = fmt::format("How far each {} is", by.name);
  chart.description = "Closed, overdue, other open and dropped actions of each row of the table.";
  chart.measures.assign(drawn_states.begin(), drawn_states.end());
  for (const SummaryRow& row : rows)
    chart.rows.push_back({row.id, by_drawn_state(row.figures.tally)});
  return chart;
}

Chart ageing_chart(const Indicators& all) {
  Chart chart;
  chart.key = "ageing";
  chart.title = "How long the overdue have been so";
  chart.description = "Overdue actions by how many days they are late.";
  chart.measures = {Measure::overdue};
  if (all.tally.overdue == 0) return chart;
  for (std::size_t i = 0; i < age_bands.size(); ++i) {
    chart.rows.push_back({std::string(age_bands[i].words), {all.ageing[i]}});
  }
  return chart;
}

}  // namespace followup
