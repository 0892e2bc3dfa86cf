// The table of reports: one line each.
#include "reports/table.h"

namespace followup {
namespace {

constexpr std::string_view overdue_examples =
    "Prints nothing when nothing is overdue, unless it writes to a terminal.\n"
    "\n"
    "Examples:\n"
    "  followup overdue                  the repository around this folder\n"
    "  followup overdue --as-of 2026-12-31 plans\n"
    "  followup overdue --format csv -o overdue.csv plans";

constexpr std::string_view matrix_examples =
    "Everything that is written in a plan, and nothing that is not.\n"
    "\n"
    "Examples:\n"
    "  followup matrix plan.yaml\n"
    "  followup matrix --width 100 -o plan.txt plan.yaml";

}  // namespace

const std::vector<ReportKind>& report_kinds() {
  static const std::vector<ReportKind> all{
      {"overdue",
       "What should have been done by now?",
       overdue_examples,
       make_overdue,
       {},
       {Content::data, Content::rows}},
      {"matrix", "The document itself, as people know it", matrix_examples, make_matrix, {}, {}},
  };
  return all;
}

}  // namespace followup
