// The table of reports that can be mailed.
#include "cli/mailed_reports.h"

#include <fmt/core.h>

#include <array>

namespace followup {
namespace {

constexpr std::array<MailedReport, 3> rows{{
    {"overdue", LetterKind::overdue, "overdue"},
    {"due", LetterKind::due, "due"},
    {"summary", LetterKind::summary, "list"},
}};

}  // namespace

std::span<const MailedReport> mailed_reports() {
  return rows;
}

std::string names_of_mailed_reports() {
  std::string names;
  for (const MailedReport& row : rows) {
    const bool is_last = &row == &rows.back();
    names += fmt::format("{}{}", names.empty() ? "" : (is_last ? " or " : ", "), row.name);
  }
  return names;
}

}  // namespace followup
