// From plans to figures at points of time.
#include "reports/trend_counter.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include "reports/request_words.h"

namespace followup {
namespace {

Cell indicator(std::string_view key, const Indicators& counts) {
  return std::ranges::find(indicators(), key, &Indicator::key)->value(counts);
}

TrendFigures figures_of(const Indicators& counts) {
  const Tally& tally = counts.tally;
  return {tally.actions,
          tally.open,
          tally.overdue,
          tally.closed,
          tally.dropped,
          indicator("mean_slippage_days", counts),
          indicator("implementation_rate", counts)};
}

// Lists that grow with every action, for medians that no trend shows.
void drop_lists(Indicators& counts) {
  counts.days_overdue = {};
  counts.days_closed_late = {};
}

void add_by_point(std::vector<Indicators>& sum, std::vector<Indicators> more) {
  sum.resize(std::max(sum.size(), more.size()));
  for (std::size_t i = 0; i < more.size(); ++i) sum[i].add(std::move(more[i]));
}

}  // namespace

TrendCounter::TrendCounter(const ReportRequest& request) : plans_(request) {
  if (!request.by.empty()) by_ = &dimension("--by", request.by, groups_of_trend);
}

void TrendCounter::begin(std::vector<TrendPoint> points) {
  keep_state();
  points_ = std::move(points);
}

void TrendCounter::expect(std::size_t files, const Configurations& configurations) {
  plans_.expect(files, configurations);
}

void TrendCounter::visit(LoadedFile& file, std::size_t index) {
  plans_.visit(file, index, [&](const PlanInReport& in) {
    CountsOfState counts = count(in, index);
    const std::lock_guard lock(mutex_);
    add(std::move(counts));
  });
}

Trend TrendCounter::finish() {
  keep_state();
  trend_.chosen = plans_.description();
  trend_.failures = plans_.complaints();
  if (by_ != nullptr) trend_.grouped_by = by_->name;
  trend_.groups = largest_first();
  return std::move(trend_);
}

// The outline is the same at all points; only the day is another.
TrendCounter::CountsOfState TrendCounter::count(const PlanInReport& in, std::size_t file) const {
  CountsOfState counts;
  counts.all.resize(points_.size());
  std::optional<Grouping> grouping;
  if (by_ != nullptr) grouping.emplace(*by_, in);
  PlanInReport then = in;
  for (const TrackedAction* action : in.actions) {
    std::vector<ByPoint*> sums{&counts.all};
    if (grouping) {
      for (Group& group : grouping->top(*action)) {
        const auto [known, is_new] = counts.groups.try_emplace(group.key);
        if (is_new) known->second = {std::move(group), file, ByPoint(points_.size())};
        sums.push_back(&known->second.counts);
      }
    }
    for (std::size_t i = 0; i < points_.size(); ++i) {
      then.as_of = points_[i].day;
      for (ByPoint* sum : sums) (*sum)[i].add(*action, then, nullptr);
    }
  }
  std::ranges::for_each(counts.all, drop_lists);
  for (auto& [key, group] : counts.groups) std::ranges::for_each(group.counts, drop_lists);
  return counts;
}

// In whatever order files were read: sums are the same in each, and so are the words that are kept.
void TrendCounter::add(CountsOfState counts) {
  ++plans_in_state_;
  add_by_point(state_.all, std::move(counts.all));
  for (auto& [key, more] : counts.groups) {
    const auto [known, is_new] = state_.groups.try_emplace(key);
    GroupInState& sum = known->second;
    if (is_new || more.first_file < sum.first_file) {
      sum.group = std::move(more.group);
      sum.first_file = more.first_file;
    }
    add_by_point(sum.counts, std::move(more.counts));
  }
}

void TrendCounter::keep_state() {
  const bool begins_trend = trend_.points.empty();
  if (begins_trend && plans_in_state_ == 0) return;
  const std::size_t before = trend_.points.size();
  state_.all.resize(points_.size());
  std::ranges::transform(state_.all, std::back_inserter(trend_.figures), figures_of);
  std::ranges::move(points_, std::back_inserter(trend_.points));
  for (auto& [key, group] : state_.groups) {
    GroupInTrend& kept = groups_[key];
    kept.group = std::move(group.group);
    kept.figures.resize(before);
    std::ranges::transform(group.counts, std::back_inserter(kept.figures), figures_of);
  }
  state_ = {};
  plans_in_state_ = 0;
  points_.clear();
}

// What is nobody's stands last.
std::vector<TrendGroup> TrendCounter::largest_first() {
  std::vector<GroupInTrend*> order;
  for (auto& [key, group] : groups_) {
    group.figures.resize(trend_.points.size());
    order.push_back(&group);
  }
  std::ranges::stable_sort(order, std::greater<>(),
                           [](const GroupInTrend* group) { return group->figures.back().actions; });
  std::stable_partition(order.begin(), order.end(),
                        [](const GroupInTrend* group) { return !stands_last(group->group); });
  std::vector<TrendGroup> groups;
  groups.reserve(order.size());
  for (GroupInTrend* group : order) {
    groups.push_back({marked_label(group->group), std::move(group->figures)});
  }
  return groups;
}

}  // namespace followup
