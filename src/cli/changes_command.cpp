// followup changes: two states of plans, and what is different.
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include "changes/state_reader.h"
#include "cli/compared_sides.h"
#include "cli/compared_submodules.h"
#include "cli/gone_plans.h"
#include "cli/put_away.h"
#include "cli/report_making.h"
#include "followup/changes.h"
#include "git/sparse_checkout.h"
#include "read/configuration_finder.h"
#include "text/short_id.h"

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

std::string path_from_what_was_asked_for(const ComparedSide& side, const std::string& path) {
  if (side.paths.empty()) return path;
  return fs::path(path).lexically_relative(shown(side.paths.front())).string();
}

FilesLeftOut newly_left_out(const ComparedSides& sides, const LoadedState& before,
                            const LoadedState& after) {
  FilesLeftOut left_out;
  if (after.repository.walked.empty()) return left_out;
  std::unordered_set<std::string> known;
  for (const std::string& path : before.repository.left_out) {
    known.insert(path_from_what_was_asked_for(sides.before, path));
  }
  left_out.root = after.repository.walked.front();
  if (sides.after.of_commit != nullptr) left_out.files = sides.after.of_commit.get();
  std::ranges::copy_if(after.repository.left_out, std::back_inserter(left_out.paths),
                       [&](const std::string& path) {
                         return !known.contains(path_from_what_was_asked_for(sides.after, path));
                       });
  return left_out;
}

bool has_open_actions(const PlanState& plan) {
  return std::ranges::any_of(plan.items, [](const ItemState& item) {
    return item.is_followed_up && item.progress && item.progress->state == State::open;
  });
}

// What is still open must not leave the reports unseen.
void tell_apart_what_was_put_away(const ComparedSides& sides, const LoadedState& before,
                                  const LoadedState& after, const Execution& execution,
                                  Changes& changes) {
  const auto put_away =
      files_put_away(before.state, changes, newly_left_out(sides, before, after), execution);
  if (put_away.empty()) return;
  std::unordered_map<std::string_view, const PlanState*> plans;
  for (const PlanState& plan : before.state.plans) plans.emplace(plan.file, &plan);
  for (Change& change : changes.changes) {
    const auto known = put_away.find(change.file);
    if (known == put_away.end() || !is_about_gone_plan(change)) continue;
    change.kind = ChangeKind::put_away;
    change.needs_attention = has_open_actions(*plans.at(change.file));
    change.field = "file";
    change.from = change.file;
    change.to = known->second;
  }
}

// A file may be missing on both sides. Sentences on what the system would not give name theirs.
void say_what_is_missing_of(const ComparedSide& side, const Repository& repository, Report& report,
                            Execution& execution) {
  const std::size_t earlier = report.missing_files.size() + repository.unreadable.size();
  say_what_is_missing(repository, report, execution);
  if (side.of_commit == nullptr) return;
  for (std::string& file : std::span(report.missing_files).subspan(earlier)) {
    file = at_revision(side.name, file);
  }
}

// They are the same on both sides, or are named as something that was not compared.
void take_out_submodules(const ComparedSides& sides, Repository& before, Repository& after,
                         Changes& changes, Execution& execution) {
  for (const ComparedSubmodule& submodule : submodules_not_compared(sides, before, after)) {
    changes.not_compared.push_back(submodule.path);
    if (submodule.before.empty() || submodule.after.empty()) continue;
    execution.say(
        fmt::format("followup: {} was moved to another commit; in it, \"followup changes {}..{}\" "
                    "says what has changed",
                    submodule.path, short_id(submodule.before), short_id(submodule.after)));
  }
  before.submodules.clear();
  after.submodules.clear();
}

}  // namespace

void run_changes(Execution& execution) {
  const Options& options = execution.options();
  const ReportFormat format = chosen_report_format(execution, contents_of_changes);
  const ComparedSides sides = compared_sides(options.paths);
  const Day as_of = execution.as_of();
  LoadedState before = load_state(execution, sides.before);
  if (execution.has_nothing_to_write(before.repository)) return;
  LoadedState after = load_state(execution, sides.after);
  if (execution.has_nothing_to_write(after.repository)) return;
  const bool is_nothing_there = before.repository.files.empty() && after.repository.files.empty();
  if (is_nothing_there && !options.allows_empty) {
    return execution.cannot("no plan found on either side");
  }
  Changes changes = find_changes(before.state, after.state, as_of);
  keep_what_is_not_checked_out(sides, before.repository, changes);
  tell_apart_what_was_put_away(sides, before, after, execution, changes);
  take_out_submodules(sides, before.repository, after.repository, changes, execution);
  Report report = report_of(changes, described(sides.before), described(sides.after), as_of);
  say_what_is_missing_of(sides.before, before.repository, report, execution);
  say_what_is_missing_of(sides.after, after.repository, report, execution);
  write_report(execution, format, report);
  if (options.has_exit_code && report.has_findings) execution.fail_with_one();
}

}  // namespace followup
