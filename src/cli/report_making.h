// A report made of the plans that were asked for, with all that is in the way said.
#pragma once

#include "cli/execution.h"

namespace followup {

struct MadeReport {
  Report report;
  Repository repository;
};

MadeReport make_report(Execution& execution, const ReportKind& kind, ReportRequest request);

// What is not in a report of these plans: paths of files, and sentences on what the system would
// not give.
std::vector<std::string> missing_files(const Repository& repository);

// What a report had to leave out, and settings that nobody understands, on standard error; files
// also in the report itself.
void say_what_is_missing(const Repository& repository, Report& report, Execution& execution);

// Silent where there is nothing to tell people.
void write_report(Execution& execution, const ReportFormat& format, const Report& report);

}  // namespace followup
