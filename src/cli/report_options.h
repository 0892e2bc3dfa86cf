// The options of reports: one row each, which adds them to the command line.
#pragma once

#include <span>
#include <string>
#include <variant>
#include <vector>

#include "followup/report_kind.h"

namespace followup {

struct ReportOptionRow {
  const char* names;  // "--owner"
  // Where its word goes; a list can be given several times.
  std::variant<std::string ReportRequest::*, std::vector<std::string> ReportRequest::*> target;
  const char* type;
  const char* summary;  // empty: the report says what may be written (ReportKind::by_help)
  ReportOption option;  // of reports that have it
};

std::span<const ReportOptionRow> report_option_rows();

// Under which heading of --help they stand.
inline constexpr const char* which_actions = "Which actions";
const char* help_heading(ReportOption option);

}  // namespace followup
