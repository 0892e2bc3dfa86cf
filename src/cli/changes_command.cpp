// followup changes: two states of plans, and what is different.
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

LoadedState load_state(Execution& execution, const ComparedSide& side) {
  StateReader reader;
  Repository repository = execution.load_plans(reader, side.paths, side.of_commit.get());
  PlansState state = reader.finish(repository);
  return {std::move(state), std::move(repository)};
}

}  // namespace

void run_changes(Execution& execution) {
  const Options& options = execution.options();
  const ReportFormat format = chosen_report_format(execution, contents_of_changes);
  const ComparedSides sides = compared_sides(options.paths);
  const ComparedNames names{sides.before.name, sides.after.name};
  const Day as_of = execution.as_of();
  const LoadedState before = load_state(execution, sides.before);
  if (execution.is_without_plans(before.repository)) return;
  const LoadedState after = load_state(execution, sides.after);
  if (execution.is_without_plans(after.repository)) return;
  Report report = report_of(find_changes(before.state, after.state, as_of), names, as_of);
  say_what_is_missing(before.repository, report, execution);
  say_what_is_missing(after.repository, report, execution);
  write_report(execution, format, report);
  if (options.has_exit_code && report.has_findings) execution.fail_with_one();
}

}  // namespace followup
