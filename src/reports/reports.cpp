// The table of reports: one line each.
#include "reports/table.h"

namespace followup {

const std::vector<ReportKind>& report_kinds() {
  static const std::vector<ReportKind> all{
      {"overdue", "What should have been done by now?", make_overdue},
  };
  return all;
}

}  // namespace followup
