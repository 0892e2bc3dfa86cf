// What --help says besides the options: a summary of each command, and what stands below them.
#pragma once

#include <string_view>

namespace followup {

inline constexpr std::string_view exit_codes =
    "Exit codes: 0 nothing to object to, 1 problems found, 2 could not do the job.";

inline constexpr std::string_view program_footer =
    "Without PATH, the repository around the current folder is read; - is standard\n"
    "input.\n"
    "\n"
    "Examples:\n"
    "  followup check plans              what is wrong in these plans?\n"
    "  followup overdue plans            what should have been done by now?\n"
    "  followup overdue --format csv     the same for a spreadsheet\n"
    "\n"
    "More: man followup, man followup-mail, man followup-plan, man followup-rules.";

inline constexpr std::string_view check_summary = "What is wrong in these plans?";
inline constexpr std::string_view check_footer =
    "Examples:\n"
    "  followup check                    the repository around this folder\n"
    "  followup check plan.yaml          one plan\n"
    "  followup check --strict --format json plans\n"
    "  followup check --rule owner-undecided=ignore plans\n"
    "  followup check --write-baseline known.json plans\n"
    "  followup check --baseline known.json plans\n"
    "  followup check --since main       also how this branch has changed them";

inline constexpr std::string_view changes_footer =
    "Deadlines moved and with what reason, what was added, removed, closed, reopened,\n"
    "reworded, who owns it now, and what became overdue by it. Prints nothing when\n"
    "nothing has changed, unless it writes to a terminal.\n"
    "\n"
    "Examples:\n"
    "  followup changes                  since the last commit\n"
    "  followup changes main...          what this branch changes\n"
    "  followup changes report-1..report-2\n"
    "  followup changes plans-2026 plans-2027\n"
    "  followup changes --format markdown -o changes.md old/plan.yaml plan.yaml";

inline constexpr std::string_view history_footer =
    "Created, moved, reworded, closed, its deadlines, owners and monitoring: on which\n"
    "day, by whom and in which commit. What is no longer there is found too.\n"
    "\n"
    "Examples:\n"
    "  followup history NAP-MHW-2025/2/2.2 plans\n"
    "  followup history 2.2              the end of an id, if there is only one such\n"
    "  followup history 2.2 --at v1.0    up to a commit, branch or tag\n"
    "  followup history 2.2 --format csv -o history.csv";
inline constexpr std::string_view trend_footer =
    "Read from the history in git: at each point of time the plans of the newest commit\n"
    "by then, judged as of that day.\n"
    "\n"
    "Examples:\n"
    "  followup trend                    a point at the end of each month\n"
    "  followup trend --from 2025 --every quarter plans\n"
    "  followup trend --by agency --format html -o trend.html";
inline constexpr std::string_view trend_by_help =
    "Apart for each agency or plan; default: all together";

inline constexpr std::string_view mail_summary = "Who is to be written what?";

inline constexpr std::string_view mail_footer =
    "One message for each owner with an address, one for the coordinator with all.\n"
    "Without a way out it only says who would get what. followup-mail(1) has more.\n"
    "\n"
    "Examples:\n"
    "  followup mail overdue plans\n"
    "  followup mail due --within 14d --outbox out plans\n"
    "  followup mail summary --to coordinator --send plans";

inline constexpr std::string_view rules_summary = "What does check look for?";
inline constexpr std::string_view explain_summary = "What does a rule mean, and what helps?";
inline constexpr std::string_view rules_footer =
    "Examples:\n"
    "  followup rules                    all rules by subject\n"
    "  followup explain deadline-missing what one means, with an example";

inline constexpr std::string_view schema_summary = "What may stand in a file, for editors";

inline constexpr std::string_view schema_footer =
    "A JSON Schema (draft-07). Write it into a file and begin a plan with the line\n"
    "  # yaml-language-server: $schema=plan.schema.json\n"
    "so that an editor completes keys and words and says what they mean.\n"
    "\n"
    "Examples:\n"
    "  followup schema -o plan.schema.json\n"
    "  followup schema config -o followup.schema.json";

inline constexpr std::string_view import_summary = "How does a document become a plan?";

inline constexpr std::string_view import_footer =
    "Reads response matrices and action plans as organisations keep them and writes a\n"
    "plan. Nothing is guessed and nothing is lost: what is not certain is kept in its\n"
    "own words, and named with its place.\n"
    "\n"
    "Examples:\n"
    "  followup import matrix.docx -o plans/matrix.yaml\n"
    "  followup import actions.xlsx --sheet Actions --map \"Target date=deadline\"\n"
    "  followup import actions.csv --date-order dmy -o plans/actions.yaml";

inline constexpr std::string_view new_summary = "A plan to start from, or a whole repository";

inline constexpr std::string_view new_footer =
    "The plan is short, and its remarks say what belongs where and which words there\n"
    "are. No file that is there is written over.\n"
    "\n"
    "Examples:\n"
    "  followup new action-plan -o plans/2027.yaml\n"
    "  followup new --repository my-plans\n"
    "  followup new --repository my-plans --ci gitlab action-plan";

}  // namespace followup
