// The table of options of reports.
#include "cli/report_options.h"

#include <array>

#include "history/points_of_time.h"
#include "reports/action_table.h"
#include "reports/request_words.h"

namespace followup {
namespace {

using R = ReportRequest;
using enum ReportOption;

using Words = std::vector<std::string_view>;

Words words_of_sort(const WordsOfReport& report) {
  return report.sort;
}

Words words_of_by(const WordsOfReport& report) {
  return {report.by.begin(), report.by.end()};
}

Words words_of_group_by(const WordsOfReport& /*report*/) {
  return {groups_of_actions.begin(), groups_of_actions.end()};
}

Words words_of_columns(const WordsOfReport& /*report*/) {
  return action_column_keys();
}

Words words_of_every(const WordsOfReport& /*report*/) {
  return {step_names.begin(), step_names.end()};
}

constexpr std::array rows{
    ReportOptionRow{"--owner", &R::owners, "NAME", "Only what this party owns, or nobody, or tbd",
                    selection},
    ReportOptionRow{"--agency", &R::agencies, "NAME", "Only what this party or one below it owns",
                    selection},
    ReportOptionRow{"--partner", &R::partners, "NAME", "Only what this party helps with",
                    selection},
    ReportOptionRow{"--status", &R::statuses, "WORD",
                    "Only this status, in a word of the field\nor your own; none: nothing said",
                    selection},
    ReportOptionRow{"--state", &R::states, "STATE", "Only open, closed or dropped", selection},
    ReportOptionRow{"--country", &R::countries, "NAME", "Only this country", selection},
    ReportOptionRow{"--tag", &R::tags, "WORD", "Only with this tag", selection},
    ReportOptionRow{"--priority", &R::priorities, "WORD", "Only this priority; none: nothing said",
                    selection},
    ReportOptionRow{"--plan", &R::plans, "ID", "Only this plan", ReportOption::plans},
    ReportOptionRow{"--due-after", &R::due_after, "DATE", "Only what is due after this date",
                    selection},
    ReportOptionRow{"--due-before", &R::due_before, "DATE", "Only what is due before this date",
                    selection},
    ReportOptionRow{"--sort", &R::sort, "COLUMN,...",
                    "Order by a column, or several: deadline,id;\n"
                    "COLUMN:desc puts the largest first",
                    order, words_of_sort},
    ReportOptionRow{"--limit", &R::limit, "N", "Show no more than these", order},
    ReportOptionRow{"--group-by", &R::group_by, "WHAT",
                    "Under headings: owner, agency, person, country,\nplan, priority, status, "
                    "state, tag,\nrecommendation, section, month",
                    ReportOption::group_by, words_of_group_by},
    ReportOptionRow{"--columns", &R::columns, "NAME,...", "These columns in this order",
                    ReportOption::columns, words_of_columns},
    ReportOptionRow{"--within", &R::within, "TIME", "How far to look ahead: 30d (default), 6w, 3m",
                    horizon},
    ReportOptionRow{"--until", &R::until, "DATE", "The same as a date", horizon},
    ReportOptionRow{"--from", &R::from, "DATE", "Where it begins; default: with the first commit",
                    ReportOption::points_of_time},
    ReportOptionRow{"--to", &R::to, "DATE", "Where it ends; default: the as-of date",
                    ReportOption::points_of_time},
    ReportOptionRow{"--every", &R::every, "PERIOD",
                    "A point at the end of each day, week, month\n(default), quarter or year",
                    ReportOption::points_of_time, words_of_every},
    ReportOptionRow{"--by,--group-by", &R::by, "WHAT", "", ReportOption::by, words_of_by},
    ReportOptionRow{"--by", &R::by, "WHAT", "", week_or_month, words_of_by},
    ReportOptionRow{"--depth", &R::depth, "N",
                    "Levels of the tree of parties to show, or all;\n"
                    "default: 1",
                    ReportOption::depth},
    ReportOptionRow{"--period", &R::period, "FROM/TO", "For figures about a time: 2026-01/2026-06",
                    ReportOption::period},
};

}  // namespace

std::span<const ReportOptionRow> report_option_rows() {
  return rows;
}

const char* help_heading(ReportOption option) {
  switch (option) {
    case ReportOption::plans:
    case selection:
      return which_actions;
    case horizon:
    case ReportOption::points_of_time:
    case ReportOption::period:
      return "Which time";
    case order:
    case ReportOption::by:
    case ReportOption::columns:
    case ReportOption::depth:
    case ReportOption::group_by:
    case week_or_month:
      return "Rows and columns";
    case subject:
    case exit_code:
      break;
  }
  return "Options";
}

}  // namespace followup
