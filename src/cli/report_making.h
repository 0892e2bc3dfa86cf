// A report made of the plans that were asked for, with all that is in the way said.
#pragma once

#include "cli/execution.h"

namespace followup {

struct MadeReport {
  Report report;
  Repository repository;
};

MadeReport make_report(Execution& execution, const ReportKind& kind, ReportRequest request);

}  // namespace followup
