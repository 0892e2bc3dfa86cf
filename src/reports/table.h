// The makers of reports. A new report is a file, a line here and a line in reports.cpp.
#pragma once

#include <memory>

#include "followup/report_kind.h"

namespace followup {

std::unique_ptr<ReportMaker> make_due(const ReportRequest& request);
std::unique_ptr<ReportMaker> make_list(const ReportRequest& request);
std::unique_ptr<ReportMaker> make_matrix(const ReportRequest& request);
std::unique_ptr<ReportMaker> make_overdue(const ReportRequest& request);
std::unique_ptr<ReportMaker> make_show(const ReportRequest& request);
std::unique_ptr<ReportMaker> make_summary(const ReportRequest& request);
std::unique_ptr<ReportMaker> make_workload(const ReportRequest& request);

}  // namespace followup
