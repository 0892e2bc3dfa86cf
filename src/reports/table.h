// The makers of reports. A new report is a file, a line here and a line in reports.cpp.
#pragma once

#include <memory>

#include "followup/report.h"

namespace followup {

std::unique_ptr<ReportMaker> make_overdue(Day as_of);

}  // namespace followup
