// followup trend: the plans at many points of time, and how they developed.
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "cli/report_making.h"
#include "cli/trend_span.h"
#include "followup/trend.h"
#include "reports/trend_counter.h"
#include "text/short_id.h"

namespace followup {
namespace {

std::string asked_for(const Options& options) {
  return options.revision.empty() ? std::string("HEAD") : options.revision;
}

// A sentence on a file that could not be read begins with the revision, which is another one at
// each point.
std::string without_revision(const std::string& sentence, std::string_view revision) {
  const std::string start = at_revision(revision, {});
  return sentence.starts_with(start) ? sentence.substr(start.size()) : sentence;
}

// What is missing at points one after the other.
class Gaps {
 public:
  void add(const CommitAtPoints& state, const std::vector<std::string>& missing,
           std::string_view revision) {
    std::map<std::string, std::size_t> present;
    for (const std::string& sentence : missing) {
      const std::string file = without_revision(sentence, revision);
      const auto known = present_.find(file);
      const std::size_t index = known == present_.end() ? gaps_.size() : known->second;
      if (index == gaps_.size()) {
        gaps_.push_back({file, hex(state.commit.id), state.commit.day, state.points.front(), {}});
      }
      gaps_[index].last = state.points.back();
      present.emplace(file, index);
    }
    present_ = std::move(present);
  }

  // What is missing at the last point only is said as in every report.
  std::vector<TrendGap> before(Day last) && {
    std::erase_if(gaps_, [&](const TrendGap& gap) { return gap.first == last; });
    return std::move(gaps_);
  }

 private:
  std::vector<TrendGap> gaps_;
  std::map<std::string, std::size_t> present_;  // at the latest point, with their places above
};

// Reads one state after the other, the oldest first, and what is the same in both only once.
class HistoryReader {
 public:
  HistoryReader(Execution& execution, const FirstParents& history, TrendCounter& counter)
      : execution_(execution),
        history_(history),
        counter_(counter),
        absent_(execution.options().paths) {}

  void read(const CommitAtPoints& state) {
    kept_.keep(std::move(latest_));
    files_ = std::make_unique<const FilesOfCommit>(execution_.git(), state.commit, name_of(state));
    std::vector<TrendPoint> points;
    for (const Day day : state.points) {
      points.push_back({day, hex(state.commit.id), state.commit.day});
    }
    counter_.begin(std::move(points));
    latest_ = execution_.load_earlier_plans(counter_, *files_, &kept_);
    gaps_.add(state, missing_files(latest_), files_->revision());
    std::erase_if(absent_,
                  [&](const std::string& path) { return files_->kind(path) != FileKind::nothing; });
  }

  Gaps& gaps() { return gaps_; }
  // Paths that were asked for and were never there.
  const std::vector<std::string>& absent() const { return absent_; }

  // About the plans of the last state, as of every report.
  void say_what_is_missing(Report& report) const {
    execution_.say_what_was_passed_over(latest_, files_->revision());
    followup::say_what_is_missing(latest_, report, execution_);
  }

 private:
  // As it was asked for if it was.
  std::string name_of(const CommitAtPoints& state) const {
    if (state.commit.id == history_.newest().id) return asked_for(execution_.options());
    return short_id(hex(state.commit.id));
  }

  Execution& execution_;
  const FirstParents& history_;
  TrendCounter& counter_;
  std::vector<std::string> absent_;
  KeptFiles kept_;
  std::unique_ptr<const FilesOfCommit> files_;
  Repository latest_;
  Gaps gaps_;
};

void add_beginning(const FirstParents& history, const GitRepository& git, const TrendSpan& span,
                   Trend& trend) {
  const Day first = history.first().day;
  if (!history.is_cut_off || (span.from && *span.from >= first)) return;
  trend.cut_off = first;
  if (git.is_shallow()) trend.cut_off_advice = shallow_advice;
}

}  // namespace

void run_trend(Execution& execution) {
  const Options& options = execution.options();
  const ReportFormat format = chosen_report_format(execution, contents_of_trend);
  TrendCounter counter(options.request);
  const TrendSpan span = parse_trend_span(options.request, execution.as_of());
  const GitRepository& git = execution.git();
  const FirstParents history = first_parents(git, git.commit(asked_for(options)));
  const std::vector<CommitAtPoints> states = states_in(span, history);
  HistoryReader reader(execution, history, counter);
  for (const CommitAtPoints& state : states) reader.read(state);
  Trend trend = counter.finish();
  trend.last_day = span.to;
  trend.gaps = std::move(reader.gaps()).before(span.to);
  add_beginning(history, git, span, trend);
  for (const std::string& path : reader.absent()) {
    execution.cannot(fmt::format("there was no file or folder \"{}\" at any point of time", path));
  }
  for (const std::string& sentence : trend.failures) execution.cannot(sentence);
  for (const std::string& sentence : limits_of(trend)) {
    execution.say(fmt::format("followup: {}", sentence));
  }
  Report report = report_of(trend, execution.revision());
  reader.say_what_is_missing(report);
  if (!report.failures.empty()) return;
  if (trend.points.empty() && !options.allows_empty) {
    execution.cannot(fmt::format("no plan found in {} at any point of time until {}",
                                 Execution::where(options.paths), iso(span.to)));
    return;
  }
  write_report(execution, format, report);
}

}  // namespace followup
