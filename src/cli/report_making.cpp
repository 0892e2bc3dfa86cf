// Loading, making, and saying what had to be left out.
#include "cli/report_making.h"

#include <algorithm>
#include <iterator>

#include "followup/rule_settings.h"
#include "plan/shown_path.h"

namespace followup {
namespace {

// Null if there is none.
const Diagnostic* first_error(const Diagnostics& problems) {
  const auto error = std::ranges::find_if(
      problems, [](const Diagnostic& d) { return d.rule->severity == Severity::error; });
  return error == problems.end() ? nullptr : &*error;
}

std::string name_of_submodule(const std::string& path) {
  return fmt::format("{} (a submodule)", path);
}

void report_lost_files(const Repository& repository, Execution& execution) {
  for (const auto& file : repository.files) {
    const Diagnostic* error = file->is_lost ? first_error(file->problems) : nullptr;
    if (error != nullptr) execution.cannot(*error, "; the file is left out");
  }
  for (const auto& configuration : repository.configurations) {
    const Diagnostic* error = first_error(configuration->problems);
    if (error != nullptr) execution.cannot(*error, "; see followup check");
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

// The same as missing_files(), with reasons, as readers who do not know this machine are told.
std::vector<LeftOutFile> left_out_files(const Repository& repository) {
  std::vector<LeftOutFile> left_out;
  for (const std::string& sentence : repository.unreadable_as_shown) {
    left_out.push_back({sentence, 0, {}});
  }
  for (const std::string& path : repository.submodules) {
    left_out.push_back({name_of_submodule(path), 0, {}});
  }
  for (const auto& file : repository.files) {
    if (!file->is_lost) continue;
    const Diagnostic* error = first_error(file->problems);
    LeftOutFile& entry = left_out.emplace_back();
    entry.file = shown_path(file->source, file->configuration);
    if (error == nullptr) continue;
    entry.line = LineIndex(error->source->text).position(error->place.begin).line;
    entry.reason = error->message;
  }
  return left_out;
}

}  // namespace

MadeReport make_report(Execution& execution, const ReportKind& kind, ReportRequest request) {
  request.as_of = execution.as_of();
  request.revision = execution.revision();
  const std::unique_ptr<ReportMaker> maker = kind.make(request);
  MadeReport made{{}, execution.load_plans(*maker)};
  made.report = maker->finish();
  for (const std::string& sentence : made.report.failures) execution.cannot(sentence);
  say_what_is_missing(made.repository, made.report, execution);
  if (made.report.digests) made.report.digests->left_out = left_out_files(made.repository);
  return made;
}

std::vector<std::string> missing_files(const Repository& repository) {
  std::vector<std::string> missing = repository.unreadable;
  for (const std::string& path : repository.submodules) {
    missing.push_back(name_of_submodule(path));
  }
  for (const auto& file : repository.files) {
    if (file->is_lost) missing.push_back(file->source.path);
  }
  for (const auto& configuration : repository.configurations) {
    if (first_error(configuration->problems) != nullptr) {
      missing.push_back(configuration->source.path);
    }
  }
  return missing;
}

void say_what_is_missing(const Repository& repository, Report& report, Execution& execution) {
  std::ranges::move(missing_files(repository), std::back_inserter(report.missing_files));
  report_lost_files(repository, execution);
  report_wrong_settings(repository, execution);
}

void write_report(Execution& execution, const ReportFormat& format, const Report& report) {
  const bool is_silent = format.is_for_people && !report.has_something_to_say &&
                         report.missing_files.empty() && !execution.writes_to_terminal();
  if (is_silent) return execution.write({});
  std::string text = format.write(report, execution.style());
  if (format.is_for_people && !format.is_binary) text = execution.safe_for_log(text);
  execution.write(std::move(text));
}

}  // namespace followup
