// followup overdue and every other report.
#include <algorithm>

#include "cli/report_making.h"

namespace followup {

void run_report(Execution& execution) {
  const Options& options = execution.options();
  const ReportKind& kind = *options.report;
  ReportRequest request = options.request;
  const ReportFormat format = chosen_report_format(execution, kind.contents);
  const bool lacks_subject =
      request.subject.empty() && std::ranges::count(kind.options, ReportOption::subject) > 0;
  if (lacks_subject) throw Failure("show what? Write an id; followup list shows them");
  request.audience = format.audience;
  request.write_row = format.write_row;
  request.wants_dated_items = format.needs == Content::dated_items;
  const MadeReport made = make_report(execution, kind, std::move(request));
  const Report& report = made.report;
  if (!execution.has_nothing_to_write(made.repository) && report.failures.empty()) {
    write_report(execution, format, report);
  }
  if (options.has_exit_code && report.has_findings) execution.fail_with_one();
}

}  // namespace followup
