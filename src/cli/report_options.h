// The options of reports: one row each, which adds them to the command line.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "followup/report_kind.h"

namespace followup {

// What may be written of some options depends on the report.
struct WordsOfReport {
  std::string_view by_help = {};
  std::span<const std::string_view> by = {};
  std::vector<std::string_view> sort = {};
};

struct ReportOptionRow {
  const char* names;  // "--owner"
  // Where its word goes; a list can be given several times.
  std::variant<std::string ReportRequest::*, std::vector<std::string> ReportRequest::*> target;
  const char* type;
  const char* summary;  // empty: the report says what may be written (ReportKind::by_help)
  ReportOption option;  // of reports that have it
  // What may be written, where that is a list; the names of filters are in their table.
  std::vector<std::string_view> (*words)(const WordsOfReport&) = nullptr;
};

std::span<const ReportOptionRow> report_option_rows();

// Under which heading of --help they stand.
inline constexpr const char* which_actions = "Which actions";
const char* help_heading(ReportOption option);

}  // namespace followup
