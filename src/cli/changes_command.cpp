// followup changes: two states of plans, and what is different.
#include <span>

#include "changes/state_reader.h"
#include "cli/compared_sides.h"
#include "cli/report_making.h"
#include "followup/changes.h"

namespace followup {
namespace {

struct LoadedState {
  PlansState state;
  Repository repository;
};

ComparedState described(const ComparedSide& side) {
  ComparedState state{side.name, std::nullopt};
  if (side.of_commit != nullptr) state.revision = revision_of(*side.of_commit);
  return state;
}

// A commit may well be before the first plan, or after the last; a folder that was named may be a
// slip.
LoadedState load_state(Execution& execution, const ComparedSide& side) {
  StateReader reader;
  const bool may_be_empty = side.of_commit != nullptr || side.paths.empty();
  Repository repository =
      execution.load_plans(reader, side.paths, side.of_commit.get(),
                           may_be_empty ? NoPlans::are_fine : NoPlans::are_a_failure);
  PlansState state = reader.finish(repository);
  return {std::move(state), std::move(repository)};
}

// A file may be missing on both sides.
void say_what_is_missing_of(const ComparedSide& side, const Repository& repository, Report& report,
                            Execution& execution) {
  const std::size_t earlier = report.missing_files.size();
  say_what_is_missing(repository, report, execution);
  if (side.of_commit == nullptr) return;
  for (std::string& file : std::span(report.missing_files).subspan(earlier)) {
    file = at_revision(side.name, file);
  }
}

}  // namespace

void run_changes(Execution& execution) {
  const Options& options = execution.options();
  const ReportFormat format = chosen_report_format(execution, contents_of_changes);
  const ComparedSides sides = compared_sides(options.paths);
  const Day as_of = execution.as_of();
  const LoadedState before = load_state(execution, sides.before);
  if (execution.has_nothing_to_write(before.repository)) return;
  const LoadedState after = load_state(execution, sides.after);
  if (execution.has_nothing_to_write(after.repository)) return;
  const bool is_nothing_there = before.repository.files.empty() && after.repository.files.empty();
  if (is_nothing_there && !options.allows_empty) {
    return execution.cannot("no plan found on either side");
  }
  Report report = report_of(find_changes(before.state, after.state, as_of), described(sides.before),
                            described(sides.after), as_of);
  say_what_is_missing_of(sides.before, before.repository, report, execution);
  say_what_is_missing_of(sides.after, after.repository, report, execution);
  write_report(execution, format, report);
  if (options.has_exit_code && report.has_findings) execution.fail_with_one();
}

}  // namespace followup
