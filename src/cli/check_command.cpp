// followup check.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>

#include "cli/earlier_plans.h"
#include "cli/execution.h"
#include "cli/rule_choices.h"
#include "cli/show_configuration.h"
#include "followup/check.h"
#include "output_file.h"
#include "read/baseline_reader.h"
#include "read/file_system.h"
#include "text/counted.h"
#include "text/unicode.h"

namespace followup {
namespace {

std::optional<Severity> fail_on(const Options& options) {
  if (!options.fail_on) return options.is_strict ? Severity::warning : Severity::error;
  if (fold_case(*options.fail_on) == "never") return std::nullopt;
  const auto severity = parse_severity(*options.fail_on);
  if (!severity || *severity == Severity::ignore) {
    throw Failure(fmt::format("--fail-on \"{}\" is not known; write error, warning, note or never",
                              *options.fail_on));
  }
  return severity;
}

void refuse_contradictions(const Options& options) {
  if (options.is_strict && options.fail_on) {
    throw Failure("--strict is --fail-on warning; write one of the two");
  }
  if (!options.baseline.empty() && !options.new_baseline.empty()) {
    throw Failure("--baseline and --write-baseline do not go together; write the baseline first");
  }
  if (!options.shows_new_only) return;
  if (options.since.empty()) {
    throw Failure("--new-only reports what is new since when? Write --since and a revision");
  }
  if (!options.new_baseline.empty()) {
    throw Failure(
        "--write-baseline notes all problems, and not only new ones; leave one of the two out");
  }
}

// They would find nothing, which looks as if all were well.
void refuse_changes_without_earlier_plans(const RuleChoices& choices, const Options& options) {
  if (!options.since.empty()) return;
  for (const Rule* rule : choices.only) {
    if (!rule->needs_earlier_plans()) continue;
    throw Failure(fmt::format(
        "\"{}\" compares plans with earlier ones; write --since and a revision", rule->name));
  }
}

void say_what_is_not_compared(const ChangesSince& since, Execution& execution) {
  constexpr std::size_t most_named = 8;  // a broken configuration may concern all
  if (since.changes.not_compared.empty()) return;
  execution.say(
      fmt::format("followup: not compared with {}, because it could not be read there or is not "
                  "read now: {}",
                  since.name, first_of(since.changes.not_compared, most_named)));
}

// A baseline replaces nothing but an older one.
void refuse_other_file_as_baseline(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return;
  try {
    read_baseline(path);
  } catch (const Failure&) {
    if (is_baseline_in_conflict(path)) return;
    throw Failure(fmt::format("\"{}\" is there and is no baseline; remove it first", path));
  }
}

void refuse_plan_as_baseline(const std::string& path) {
  if (path == "-") throw Failure("a baseline is a file; write its name after --write-baseline");
  if (!is_yaml_name(path)) return;
  throw Failure(
      fmt::format("\"{}\" may be a plan; a baseline is called, for example, "
                  "followup-baseline.json",
                  path));
}

// All problems that nobody must see become the baseline; the others stay in the result.
std::string move_to_baseline(CheckResult& result, const std::string& path) {
  const std::string folder =
      std::filesystem::weakly_canonical(std::filesystem::absolute(path)).parent_path().string();
  const auto first =
      std::stable_partition(result.problems.begin(), result.problems.end(),
                            [](const Diagnostic& problem) { return problem.rule->is_binding; });
  const Diagnostics moved(std::make_move_iterator(first),
                          std::make_move_iterator(result.problems.end()));
  result.problems.erase(first, result.problems.end());
  result.baselined = moved.size();
  return write_baseline(moved, folder);
}

// Beside --new-only a baseline leaves nothing out: what it has too much of since then is new as
// well.
void leave_out_what_is_known(const Checker& checker, const EarlierPlans* earlier,
                             const Baseline* baseline, CheckResult& result) {
  if (earlier == nullptr || !earlier->result) {
    if (baseline != nullptr) checker.subtract(*baseline, result);
    return;
  }
  Diagnostics made_stale;
  if (baseline != nullptr) made_stale = checker.made_stale(*baseline, *earlier->result, result);
  leave_out_known(*earlier->result, result);
  for (const auto& merged : earlier->merged) leave_out_known(*merged->result, result);
  std::ranges::move(made_stale, std::back_inserter(result.problems));
  sort_and_reduce(result.problems);
}

void show_configuration(Execution& execution, const CheckOptions& check_options) {
  static constexpr std::array contents{Content::data, Content::rows};
  const ReportFormat format = chosen_report_format(execution, contents);
  Checker checker(check_options);
  ConfigurationVisitor visitor(checker);
  const Repository repository = execution.load_plans(visitor);
  for (const auto& configuration : repository.configurations) {
    for (const Diagnostic& problem : configuration->problems) {
      if (problem.rule->severity == Severity::error) execution.cannot(problem, {});
    }
  }
  for (const Diagnostic& problem : checker.setting_problems()) execution.cannot(problem, {});
  const Report report = configuration_report(execution, repository, checker);
  const std::string text = format.write(report, execution.style());
  execution.write(format.is_for_people ? execution.safe_for_log(text) : text);
}

}  // namespace

void run_check(Execution& execution) {
  const Options& options = execution.options();
  refuse_contradictions(options);
  CheckOptions check_options{execution.as_of(), rule_choices(options), fail_on(options)};
  if (options.shows_configuration) return show_configuration(execution, check_options);
  refuse_changes_without_earlier_plans(check_options.choices, options);
  const ProblemFormat& format =
      chosen_format(problem_formats(), name_of_format(problem_formats(), options));
  if (!options.new_baseline.empty()) {
    refuse_plan_as_baseline(options.new_baseline);
    refuse_other_file_as_baseline(options.new_baseline);
  }
  const auto baseline = options.baseline.empty() ? nullptr : read_baseline(options.baseline);

  const auto earlier = earlier_plans(execution, check_options);
  if (earlier != nullptr) check_options.since = &earlier->since;
  Checker checker(check_options);
  const Repository repository = execution.load_plans(checker);
  CheckResult result = checker.finish(repository);
  leave_out_what_is_known(checker, earlier.get(), baseline.get(), result);
  if (earlier != nullptr) say_what_is_not_compared(earlier->since, execution);
  const bool is_configuration_broken =
      repository.has_broken_configuration() || result.is_configuration_wrong;
  if (is_configuration_broken) execution.fail_with_two();
  // Whoever reads a log sees no file.
  if (is_configuration_broken && !options.output.empty() && options.output != "-") {
    execution.say(fmt::format("followup: a followup.yaml cannot be used as it is; {} says why",
                              options.output));
  }
  if (!options.new_baseline.empty() && execution.has_failed()) {
    execution.cannot("no baseline is written, because not everything could be read");
  } else if (!options.new_baseline.empty()) {
    write_file(options.new_baseline, move_to_baseline(result, options.new_baseline));
  }
  if (result.has_failure() && !options.exits_with_zero) execution.fail_with_one();
  if (options.max_problems) result.show_at_most(*options.max_problems);
  if (execution.has_nothing_to_write(repository) && result.problems.empty()) return;
  std::string text = format.write(result, execution.style());
  if (format.is_for_people) text = execution.safe_for_log(text);
  const bool has_annotations = format.is_for_people && options.format.empty() &&
                               options.output.empty() && execution.runs_in_github_actions();
  if (has_annotations) text += write_annotations(result);
  execution.write(std::move(text));
}

}  // namespace followup
