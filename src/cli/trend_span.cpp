// Options become points of time, and these commits.
#include "cli/trend_span.h"

#include <fmt/core.h>

#include <algorithm>

#include "reports/option_values.h"

namespace followup {
namespace {

constexpr std::size_t most_points = 1000;

Step parse_step(const std::string& written) {
  if (written.empty()) return Step::month;
  const auto* found = std::ranges::find(step_names, written);
  if (found == step_names.end()) throw unknown_value("--every", written, step_names);
  return static_cast<Step>(found - step_names.begin());
}

Day oldest_day(const FirstParents& history) {
  return std::ranges::min_element(history.commits, {}, &GitCommit::day)->day;
}

// The shortest step longer than what was asked for that is long enough, in words.
std::string longer_step(Day from, const TrendSpan& span) {
  for (std::size_t i = static_cast<std::size_t>(span.every) + 1; i < step_names.size(); ++i) {
    const auto points = points_of_time(from, span.to, static_cast<Step>(i), most_points + 1);
    if (points.size() <= most_points) return fmt::format("--every {}", step_names[i]);
  }
  return "a later --from";
}

Failure nothing_by(Day day, const FirstParents& history) {
  const std::string first = iso(history.first().day);
  Failure failure(
      history.is_cut_off
          ? fmt::format("this clone has no commit by {}; its first is of {}", iso(day), first)
          : fmt::format("there was no commit yet on {}; the first is of {}", iso(day), first));
  return failure;
}

}  // namespace

TrendSpan parse_trend_span(const ReportRequest& request, Day as_of) {
  TrendSpan span{std::nullopt, as_of, parse_step(request.every)};
  if (!request.from.empty()) {
    span.from = parse_single_date_option("--from", request.from).earliest;
  }
  if (!request.to.empty()) {
    span.to = parse_single_date_option("--to", request.to).latest;
    if (span.to > as_of) {
      throw Failure(
          fmt::format("--to \"{}\" ends on {}, after the as-of date; write no later day "
                      "than {}, or another --as-of",
                      request.to, iso(span.to), iso(as_of)));
    }
  }
  if (span.from && *span.from > span.to) {
    throw Failure(fmt::format("--from \"{}\" lies after {}, where the trend ends", request.from,
                              iso(span.to)));
  }
  return span;
}

std::vector<CommitAtPoints> states_in(const TrendSpan& span, const FirstParents& history) {
  // Earlier there is nothing to look for.
  const Day from = std::max(span.from.value_or(history.first().day), oldest_day(history));
  const std::vector<Day> points = points_of_time(from, span.to, span.every, most_points + 1);
  if (points.size() > most_points) {
    throw Failure(fmt::format("from {} to {} every {} has more than {} points; write {}", iso(from),
                              iso(span.to), step_names[static_cast<std::size_t>(span.every)],
                              most_points, longer_step(from, span)));
  }
  std::vector<CommitAtPoints> states = commits_at(points, history);
  if (states.empty()) throw nothing_by(span.to, history);
  return states;
}

}  // namespace followup
