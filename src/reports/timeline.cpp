// Steps that are small enough to tell something and few enough to be drawn.
#include "reports/timeline.h"

#include <fmt/format.h>

#include <algorithm>

namespace followup {
namespace {

constexpr std::array measures{Measure::closed, Measure::overdue, Measure::open, Measure::dropped};

// Most steps of the finest unit that all deadlines fit into; beyond that, years before and after
// are put together.
constexpr std::int64_t most_steps = 40;

std::int64_t month_of(Day day) {
  const std::chrono::year_month_day date{day};
  return static_cast<int>(date.year()) * 12LL + static_cast<unsigned>(date.month()) - 1;
}

std::size_t measure_of(const TrackedAction& action, Day as_of) {
  switch (action.progress.state) {
    case State::closed:
      return 0;
    case State::open:
      return is_overdue(action, as_of) ? 1 : 2;
    case State::dropped:
      return 3;
  }
  return 2;
}

struct Unit {
  std::int64_t months;
  std::string (*label)(std::int64_t step);
};

constexpr std::array units{
    Unit{1, [](std::int64_t step) { return fmt::format("{:04}-{:02}", step / 12, step % 12 + 1); }},
    Unit{3, [](std::int64_t step) { return fmt::format("{:04}-Q{}", step / 4, step % 4 + 1); }},
    Unit{12, [](std::int64_t step) { return fmt::format("{:04}", step); }},
};

}  // namespace

void Timeline::add(const TrackedAction& action, Day as_of) {
  const auto& latest = action.deadline_days.latest;
  if (latest) ++by_month_[std::max<std::int64_t>(0, month_of(*latest))][measure_of(action, as_of)];
}

void Timeline::add(const Timeline& other) {
  for (const auto& [month, counts] : other.by_month_) {
    for (std::size_t i = 0; i < counts.size(); ++i) by_month_[month][i] += counts[i];
  }
}

Timeline::Steps Timeline::steps(Day as_of) const {
  Steps made;
  if (by_month_.empty()) return made;
  const std::int64_t now = month_of(as_of);
  std::int64_t first = std::min(now, by_month_.begin()->first);
  std::int64_t last = std::max(now, by_month_.rbegin()->first);
  const auto* unit = std::ranges::find_if(
      units, [&](const Unit& u) { return last / u.months - first / u.months < most_steps; });
  const bool fits = unit != units.end();
  if (!fits) --unit;
  const std::int64_t today = now / unit->months;
  std::int64_t begin = first / unit->months;
  std::int64_t end = last / unit->months;
  if (!fits) {
    begin = std::max(begin, today - most_steps / 2);
    end = std::min(end, today + most_steps / 2);
  }
  for (std::int64_t step = begin; step <= end; ++step) {
    made.steps.push_back({unit->label(step), {}});
  }
  if (begin > first / unit->months) made.steps.front().label += " and earlier";
  if (end < last / unit->months) made.steps.back().label += " and later";
  for (const auto& [month, counts] : by_month_) {
    const std::int64_t step = std::clamp(month / unit->months, begin, end) - begin;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      made.steps[static_cast<std::size_t>(step)].counts[i] += counts[i];
    }
  }
  made.today = static_cast<std::size_t>(today - begin);
  return made;
}

Table Timeline::table(Day as_of) const {
  const Steps made = steps(as_of);
  Table table;
  table.key = "deadlines";
  table.title = "Deadlines";
  table.columns = {{"time", "Deadline in"},
                   {"bar", "", CellType::bar, Audience::people},
                   {"closed", "Closed", CellType::integer},
                   {"overdue", "Overdue", CellType::integer, Audience::everyone, true},
                   {"open", "To come", CellType::integer},
                   {"dropped", "Dropped", CellType::integer}};
  std::int64_t full = 0;
  for (const Step& step : made.steps) {
    std::int64_t sum = 0;
    for (const std::int64_t count : step.counts) sum += count;
    full = std::max(full, sum);
  }
  for (std::size_t i = 0; i < made.steps.size(); ++i) {
    const Step& step = made.steps[i];
    // Empty steps are for the chart; the one with today tells where we are.
    const bool is_empty = std::ranges::all_of(step.counts, [](std::int64_t n) { return n == 0; });
    if (is_empty && i != made.today) continue;
    Bar bar{{}, full};
    for (std::size_t m = 0; m < measures.size(); ++m) {
      bar.parts.push_back({measures[m], step.counts[m]});
    }
    table.rows.push_back({i == made.today ? step.label + " (today)" : step.label, std::move(bar),
                          step.counts[0], step.counts[1], step.counts[2], step.counts[3]});
  }
  return table;
}

Chart Timeline::chart(Day as_of) const {
  const Steps made = steps(as_of);
  Chart chart;
  chart.kind = ChartKind::timeline;
  chart.key = "deadlines";
  chart.title = "Deadlines";
  chart.description = "How many actions have their last day when, and how far they are.";
  chart.measures.assign(measures.begin(), measures.end());
  for (const Step& step : made.steps) {
    chart.rows.push_back({step.label, {step.counts.begin(), step.counts.end()}});
  }
  if (!made.steps.empty()) chart.today = made.today;
  return chart;
}

}  // namespace followup
