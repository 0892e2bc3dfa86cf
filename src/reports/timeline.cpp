// Steps that are small enough to tell something and few enough to be drawn.
#include "reports/timeline.h"

#include <fmt/core.h>

#include <algorithm>

namespace followup {
namespace {

// Most steps of the finest unit that all deadlines fit into; beyond that, years before and after
// are put together.
constexpr std::int64_t most_steps = 40;

// From the first year that there is, so that no month is below 0.
std::int64_t month_of(Day day) {
  const std::chrono::year_month_day date{day};
  const std::int64_t years = (date.year() - std::chrono::year::min()).count();
  return years * 12 + static_cast<unsigned>(date.month()) - 1;
}

// The year of a month that is counted so, as days are written.
std::string year_of(std::int64_t month) {
  using namespace std::chrono;
  std::string words = iso(sys_days{(year::min() + years{month / 12}) / January / 1});
  words.resize(words.size() - std::string_view("-01-01").size());
  return words;
}

std::string month_label(std::int64_t month) {
  return fmt::format("{}-{:02}", year_of(month), month % 12 + 1);
}

std::string quarter_label(std::int64_t first_month) {
  return fmt::format("{}-Q{}", year_of(first_month), first_month % 12 / 3 + 1);
}

struct Unit {
  std::int64_t months;
  std::string (*label)(std::int64_t first_month);
};

constexpr std::array units{Unit{1, month_label}, Unit{3, quarter_label}, Unit{12, year_of}};

}  // namespace

void Timeline::add(const TrackedAction& action, Day as_of) {
  const auto& latest = action.deadline_days.latest;
  if (latest) by_month_[month_of(*latest)].add(action, as_of);
}

void Timeline::add(const Timeline& other) {
  for (const auto& [month, tally] : other.by_month_) by_month_[month].add(tally);
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
    made.steps.push_back({unit->label(step * unit->months), {}});
  }
  if (begin > first / unit->months) made.steps.front().label += " and earlier";
  if (end < last / unit->months) made.steps.back().label += " and later";
  for (const auto& [month, tally] : by_month_) {
    const std::int64_t step = std::clamp(month / unit->months, begin, end) - begin;
    made.steps[static_cast<std::size_t>(step)].tally.add(tally);
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
  for (const Step& step : made.steps) full = std::max(full, step.tally.actions);
  for (std::size_t i = 0; i < made.steps.size(); ++i) {
    const Step& step = made.steps[i];
    // Empty steps are for the chart; the one with today tells where we are.
    if (step.tally.actions == 0 && i != made.today) continue;
    const Tally& tally = step.tally;
    table.rows.push_back({i == made.today ? step.label + " (today)" : step.label,
                          state_bar(tally, full), tally.closed, tally.overdue,
                          tally.open - tally.overdue, tally.dropped});
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
  chart.measures.assign(drawn_states.begin(), drawn_states.end());
  for (const Step& step : made.steps) {
    chart.rows.push_back({step.label, by_drawn_state(step.tally)});
  }
  if (!made.steps.empty()) chart.today = made.today;
  return chart;
}

}  // namespace followup
