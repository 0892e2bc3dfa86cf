// followup changes: two states of plans, and what is different.
#include <filesystem>
#include <span>
#include <unordered_set>

#include "changes/state_reader.h"
#include "cli/compared_sides.h"
#include "cli/gone_plans.h"
#include "cli/report_making.h"
#include "followup/changes.h"
#include "git/sparse_checkout.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

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

// What a sparse checkout leaves out of the working tree has not gone.
void keep_what_is_not_checked_out(const ComparedSides& sides, const Repository& before,
                                  Changes& changes) {
  if (sides.git == nullptr || sides.after.of_commit != nullptr) return;
  const auto not_checked_out = files_left_out_of_checkout(*sides.git);
  if (not_checked_out.empty()) return;
  std::unordered_set<std::string_view> kept;
  for (const auto& file : before.files) {
    const std::string path =
        fs::path(file->source.real_path).lexically_relative(sides.git->root()).string();
    if (not_checked_out.contains(path)) kept.insert(file->source.path);
  }
  std::erase_if(changes.changes, [&](const Change& change) {
    const bool is_kept = is_about_gone_plan(change) && kept.contains(change.file);
    if (is_kept) changes.not_compared.push_back(change.file);
    return is_kept;
  });
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
  Changes changes = find_changes(before.state, after.state, as_of);
  keep_what_is_not_checked_out(sides, before.repository, changes);
  Report report = report_of(changes, described(sides.before), described(sides.after), as_of);
  say_what_is_missing_of(sides.before, before.repository, report, execution);
  say_what_is_missing_of(sides.after, after.repository, report, execution);
  write_report(execution, format, report);
  if (options.has_exit_code && report.has_findings) execution.fail_with_one();
}

}  // namespace followup
