// trend: how it develops, the point first, then drawn, then in figures.
#include "followup/trend.h"

#include <fmt/format.h>

#include <array>

#include "followup/report_kind.h"
#include "reports/revision.h"
#include "text/short_id.h"

namespace followup {
namespace {

struct Line {
  Measure measure;
  std::int64_t TrendFigures::*count;
};

constexpr std::string_view overdue_is_open = "The overdue actions are some of the open ones.";

constexpr std::array lines{
    Line{Measure::open, &TrendFigures::open},
    Line{Measure::overdue, &TrendFigures::overdue},
    Line{Measure::closed, &TrendFigures::closed},
    Line{Measure::dropped, &TrendFigures::dropped},
};

// "open actions from 12 to 30"
std::string development(std::string_view what, const std::string& from, const std::string& to) {
  return from == to ? fmt::format("{} {} as before", what, to)
                    : fmt::format("{} from {} to {}", what, from, to);
}

std::string rate_of(const TrendFigures& figures) {
  return percentage_text(std::get<Ratio>(figures.implementation_rate));
}

std::string sentence_about(const Trend& trend) {
  if (trend.figures.empty()) return "There was no plan.";
  const TrendFigures& first = trend.figures.front();
  const TrendFigures& last = trend.figures.back();
  if (trend.figures.size() == 1) {
    return fmt::format("Open actions {}, overdue ones {}, implementation rate {}.", last.open,
                       last.overdue, rate_of(last));
  }
  const auto count = [&](std::string_view what, std::int64_t TrendFigures::*member) {
    return development(what, fmt::format("{}", first.*member), fmt::format("{}", last.*member));
  };
  return fmt::format("{}, {}, {}.", count("Open actions", &TrendFigures::open),
                     count("overdue ones", &TrendFigures::overdue),
                     development("implementation rate", rate_of(first), rate_of(last)));
}

std::string title_of(const Trend& trend) {
  if (trend.points.empty()) return fmt::format("Trend until {}", iso(trend.last_day));
  const Day first = trend.points.front().day;
  const Day last = trend.points.back().day;
  return first == last ? fmt::format("Trend on {}", iso(last))
                       : fmt::format("Trend from {} to {}", iso(first), iso(last));
}

Chart chart_of(const Trend& trend, const std::vector<TrendFigures>& figures) {
  Chart chart;
  chart.kind = ChartKind::lines;
  chart.key = "trend";
  for (const Line& line : lines) chart.measures.push_back(line.measure);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    ChartRow& row = chart.rows.emplace_back();
    row.label = iso(trend.points[i].day);
    for (const Line& line : lines) row.counts.push_back(figures[i].*line.count);
  }
  return chart;
}

void add_charts(const Trend& trend, Report& report) {
  if (trend.points.size() < 2) return;  // no line to draw
  if (trend.grouped_by.empty()) {
    Chart chart = chart_of(trend, trend.figures);
    chart.title = "Actions at each point of time";
    chart.description = overdue_is_open;
    report.blocks.emplace_back(std::move(chart));
    return;
  }
  if (trend.groups.empty()) return;
  report.blocks.emplace_back(Paragraph{fmt::format("{} Each {} is drawn on a scale of its own.",
                                                   overdue_is_open, trend.grouped_by)});
  for (const TrendGroup& group : trend.groups) {
    Chart chart = chart_of(trend, group.figures);
    chart.title = group.label;
    chart.is_small = true;
    report.blocks.emplace_back(std::move(chart));
  }
}

std::vector<Column> columns() {
  using enum CellType;
  using enum Audience;
  return {{"date", "Date", day},
          {"actions", "All", integer},
          {"open", "Open", integer},
          {"overdue", "Overdue", integer, everyone, true},
          {"closed", "Closed", integer},
          {"dropped", "Dropped", integer},
          {"mean_slippage_days", "Mean slippage in days", integer},
          {"implementation_rate", "Implemented", ratio},
          {"commit", "Commit", text, machines},
          {"committed", "Committed", day, machines}};
}

std::vector<Cell> cells_of(const TrendPoint& point, const TrendFigures& figures) {
  return {point.day,
          figures.actions,
          figures.open,
          figures.overdue,
          figures.closed,
          figures.dropped,
          figures.mean_slippage_days,
          figures.implementation_rate,
          point.commit,
          point.committed};
}

Table table_of(const Trend& trend) {
  Table table;
  table.key = "trend";
  table.may_have_groups = true;
  table.columns = columns();
  if (trend.grouped_by.empty()) {
    for (std::size_t i = 0; i < trend.points.size(); ++i) {
      table.rows.push_back(cells_of(trend.points[i], trend.figures[i]));
    }
    return table;
  }
  const auto after_date = table.columns.begin() + 1;
  table.columns.insert(after_date, {group_key, "Group", CellType::text, Audience::machines});
  for (const TrendGroup& group : trend.groups) {
    table.groups.push_back({group.label, table.rows.size()});
    for (std::size_t i = 0; i < trend.points.size(); ++i) {
      auto& row = table.rows.emplace_back(cells_of(trend.points[i], group.figures[i]));
      row.insert(row.begin() + 1, group.label);
    }
  }
  return table;
}

// For machines, who do not read the sentences.
Table table_of_gaps(const Trend& trend) {
  Table table;
  table.key = "gaps";
  table.audience = Audience::machines;
  table.columns = {{"file", "File"},
                   {"first", "First", CellType::day},
                   {"last", "Last", CellType::day},
                   {"commit", "Commit"},
                   {"committed", "Committed", CellType::day}};
  for (const TrendGap& gap : trend.gaps) {
    table.rows.push_back({gap.file, gap.first, gap.last, gap.commit, gap.committed});
  }
  return table;
}

Fields beginning_of(const Trend& trend) {
  const Cell day = trend.cut_off ? Cell{*trend.cut_off} : Cell{};
  return {"history", {}, {{"cut_off", "Cut off", CellType::day, day}}, Audience::machines};
}

std::string sentence_about(const TrendGap& gap) {
  const std::string when = gap.first == gap.last
                               ? fmt::format("of {}", iso(gap.first))
                               : fmt::format("from {} to {}", iso(gap.first), iso(gap.last));
  return fmt::format("Not in the figures {}, because it could not be read in commit {} of {}: {}",
                     when, short_id(gap.commit), iso(gap.committed), gap.file);
}

}  // namespace

std::vector<std::string> limits_of(const Trend& trend) {
  std::vector<std::string> sentences;
  if (trend.cut_off) {
    sentences.push_back(fmt::format("What was before the commit of {} is not known{}",
                                    iso(*trend.cut_off), trend.cut_off_advice));
  }
  for (const TrendGap& gap : trend.gaps) sentences.push_back(sentence_about(gap));
  return sentences;
}

Report report_of(const Trend& trend, const std::optional<RevisionOfPlans>& revision) {
  Report report;
  report.name = "trend";
  report.title = title_of(trend);
  report.as_of = trend.last_day;
  report.failures = trend.failures;
  if (!trend.chosen.empty()) report.blocks.emplace_back(Paragraph{trend.chosen});
  report.blocks.emplace_back(Paragraph{sentence_about(trend)});
  for (const std::string& sentence : limits_of(trend)) {
    report.blocks.emplace_back(Paragraph{sentence + "."});
  }
  add_charts(trend, report);
  report.blocks.emplace_back(table_of(trend));
  report.blocks.emplace_back(table_of_gaps(trend));
  report.blocks.emplace_back(beginning_of(trend));
  if (revision) add_revision(*revision, "The history up to", report);
  return report;
}

}  // namespace followup
