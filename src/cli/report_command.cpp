// followup overdue and every other report.
#include <algorithm>

#include "cli/execution.h"
#include "followup/rule_settings.h"

namespace followup {
namespace {

// What a report had to leave out is said on standard error and in the report itself.
void report_lost_files(const Repository& repository, Report& made, Execution& execution) {
  const auto first_error = [](const Diagnostics& problems) {
    return std::find_if(problems.begin(), problems.end(),
                        [](const Diagnostic& d) { return d.rule->severity == Severity::error; });
  };
  made.missing_files.insert(made.missing_files.end(), repository.unreadable.begin(),
                            repository.unreadable.end());
  for (const auto& file : repository.files) {
    if (!file->is_lost) continue;
    made.missing_files.push_back(file->source.path);
    const auto error = first_error(file->problems);
    if (error != file->problems.end()) {
      execution.cannot(*error, "; the file is left out");
    }
  }
  for (const auto& configuration : repository.configurations) {
    const auto error = first_error(configuration->problems);
    if (error == configuration->problems.end()) continue;
    made.missing_files.push_back(configuration->source.path);
    execution.cannot(*error, "; see followup check");
  }
}

// No rule matters to a report, but a configuration that says what nobody understands is broken.
void report_wrong_settings(const Repository& repository, Execution& execution) {
  Diagnostics problems;
  for (const auto& configuration : repository.configurations) {
    const RuleSettings settings(*configuration, {}, problems);
  }
  for (const Diagnostic& problem : problems) execution.cannot(problem, "; see followup check");
}

}  // namespace

void run_report(Execution& execution) {
  const Options& options = execution.options();
  ReportRequest request = options.request;
  request.as_of = execution.as_of();
  const std::vector<ReportFormat> formats = report_formats(options.report->contents);
  const ReportFormat& format = chosen_format(formats, options.format);
  const bool lacks_subject = request.subject.empty() &&
                             std::ranges::count(options.report->options, ReportOption::subject) > 0;
  if (lacks_subject) throw Failure("show what? Write an id; followup list shows them");
  request.wants_dated_items = format.needs == Content::dated_items;
  const std::unique_ptr<ReportMaker> maker = options.report->make(request);
  const Repository repository = execution.load_plans(*maker);
  Report made = maker->finish();
  for (const std::string& sentence : made.failures) execution.cannot(sentence);
  report_lost_files(repository, made, execution);
  report_wrong_settings(repository, execution);
  const bool is_silent = format.is_for_people && !made.has_something_to_say &&
                         made.missing_files.empty() && !execution.writes_to_terminal();
  if (!execution.is_without_plans(repository) && made.failures.empty()) {
    execution.write(is_silent ? std::string() : format.write(made, execution.style()));
  }
  if (options.has_exit_code && made.has_findings) execution.fail_with_one();
}

}  // namespace followup
