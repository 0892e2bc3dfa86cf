// The table of reports: a row each.
#include "reports/action_table.h"
#include "reports/request_words.h"
#include "reports/summary_tables.h"
#include "reports/table.h"

namespace followup {
namespace {

constexpr std::string_view overdue_examples =
    "Prints nothing when nothing is overdue, unless it writes to a terminal.\n"
    "\n"
    "Examples:\n"
    "  followup overdue                  the repository around this folder\n"
    "  followup overdue --agency IOM --as-of 2026-12-31 examples\n"
    "  followup overdue --format csv -o overdue.csv examples";

constexpr std::string_view due_examples =
    "Prints nothing when nothing is due, unless it writes to a terminal.\n"
    "\n"
    "Examples:\n"
    "  followup due                      the next 30 days, by week\n"
    "  followup due --within 6m examples  half a year, by month\n"
    "  followup due --until 2026-12 --format ics -o due.ics examples";

constexpr std::string_view workload_examples =
    "Examples:\n"
    "  followup workload examples        by agency\n"
    "  followup workload --depth all examples\n"
    "  followup workload --by country --sort overdue:desc examples";

constexpr std::string_view summary_examples =
    "Examples:\n"
    "  followup summary examples\n"
    "  followup summary --by recommendation --period 2026-01/2026-06 examples\n"
    "  followup summary --format json examples";

constexpr std::string_view list_examples =
    "Examples:\n"
    "  followup list examples            every action that is followed up\n"
    "  followup list --owner nobody --state open examples\n"
    "  followup list --group-by country --sort deadline examples\n"
    "  followup list --columns id,deadline,owners --format csv examples";

constexpr std::string_view show_examples =
    "Examples:\n"
    "  followup show NAP-MHW-2025/2/2.2 examples\n"
    "  followup show 1.3/1.3.1 examples  the end of an id, if there is only one such\n"
    "  followup show 1.3/1.3.1 --format json examples";

constexpr std::string_view matrix_examples =
    "Everything that is written in a plan, and nothing that is not.\n"
    "\n"
    "Examples:\n"
    "  followup matrix examples/documents/ma-0375.yaml\n"
    "  followup matrix --width 100 -o plans.txt examples/portfolio\n"
    "  followup matrix --format docx -o plan.docx examples/documents/ma-0375.yaml";

}  // namespace

const std::vector<ReportKind>& report_kinds() {
  using enum ReportOption;
  static const std::vector<ReportKind> all{
      {"overdue",
       "What should have been done by now?",
       overdue_examples,
       make_overdue,
       {plans, selection, order, group_by, columns, exit_code},
       {Content::data, Content::rows, Content::dated_items},
       action_sort_keys()},
      {"due",
       "What comes next?",
       due_examples,
       make_due,
       {horizon, week_or_month, plans, selection, order, group_by, columns, exit_code},
       {Content::data, Content::rows, Content::dated_items},
       action_sort_keys(),
       "Under headings by week or by month",
       times_of_due},
      {"workload",
       "Who carries how much?",
       workload_examples,
       make_workload,
       {by, depth, plans, selection, order, exit_code},
       {Content::data, Content::rows},
       workload_sort_keys(),
       "What a row stands for: agency (default), party,\nperson, country, plan or priority",
       rows_of_workload},
      {"summary",
       "How far are we?",
       summary_examples,
       make_summary,
       {by, period, plans, selection, order, exit_code},
       {Content::data, Content::rows},
       summary_sort_keys(),
       "What a row stands for: plan (default),\nrecommendation or section",
       rows_of_summary},
      {"list",
       "Which actions are there?",
       list_examples,
       make_list,
       {plans, selection, order, group_by, columns, exit_code},
       {Content::data, Content::rows, Content::dated_items},
       action_sort_keys()},
      {"show",
       "What is known of one action or recommendation?",
       show_examples,
       make_show,
       {subject, plans},
       {Content::data}},
      {"matrix",
       "The document itself, as people know it",
       matrix_examples,
       make_matrix,
       {plans},
       {Content::document}},
  };
  return all;
}

}  // namespace followup
