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
    "  followup check examples           what is wrong in these plans?\n"
    "  followup overdue examples         what should have been done by now?\n"
    "  followup overdue --format csv     the same for a spreadsheet\n"
    "\n"
    "More: man followup-tutorial for the first day, man followup for what all\n"
    "commands share, man followup-overdue and so on for one of them, man\n"
    "followup-plan for the plan file, man followup-cookbook for recipes.";

inline constexpr std::string_view check_summary = "What is wrong in these plans?";
inline constexpr std::string_view check_footer =
    "Examples:\n"
    "  followup check                    the repository around this folder\n"
    "  followup check examples           all plans of a folder\n"
    "  followup check --strict --format json examples\n"
    "  followup check --rule owner-undecided=ignore examples\n"
    "  followup check --write-baseline known.json examples\n"
    "  followup check --baseline known.json examples\n"
    "  followup check --since main       also how this branch has changed them";

inline constexpr std::string_view changes_footer =
    "Deadlines moved and with what reason, what was added, removed, closed,\n"
    "reopened, reworded, who owns it now, and what became overdue by it. Prints\n"
    "nothing when nothing has changed, unless it writes to a terminal.\n"
    "\n"
    "Examples:\n"
    "  followup changes                  since the last commit\n"
    "  followup changes main...          what this branch changes\n"
    "  followup changes HEAD~1..HEAD     between two commits, branches or tags\n"
    "  followup changes --format markdown -o changes.md HEAD~1";

inline constexpr std::string_view history_footer =
    "Created, moved, reworded, closed, its deadlines, owners and monitoring: on which\n"
    "day, by whom and in which commit. What is no longer there is found too.\n"
    "\n"
    "Examples:\n"
    "  followup history NAP-MHW-2025/2/2.2 examples\n"
    "  followup history 1.3/1.3.1        the end of an id, if there is only one such\n"
    "  followup history 1.3/1.3.1 --at HEAD~1\n"
    "  followup history 1.3/1.3.1 --format csv -o history.csv";

inline constexpr std::string_view trend_footer =
    "Read from the history in git: at each point of time the plans of the newest\n"
    "commit by then, judged as of that day.\n"
    "\n"
    "Examples:\n"
    "  followup trend                    a point at the end of each month\n"
    "  followup trend --from 2025 --every quarter examples\n"
    "  followup trend --by agency --format html -o trend.html";
inline constexpr std::string_view trend_by_help =
    "Apart for each agency or plan; default: all together";

inline constexpr std::string_view mail_summary = "Who is to be written what?";

inline constexpr std::string_view mail_footer =
    "One message for each owner with an address, one for the coordinator with all.\n"
    "Without a way out it only says who would get what. followup-mail(1) has more.\n"
    "\n"
    "Examples:\n"
    "  followup mail overdue examples/portfolio\n"
    "  followup mail due --within 14d --outbox messages examples/portfolio\n"
    "  followup mail summary --to coordinator --mbox all.mbox examples/portfolio";

inline constexpr std::string_view rules_summary = "What does check look for?";
inline constexpr std::string_view explain_summary = "What does a rule mean, and what helps?";
inline constexpr std::string_view rules_footer =
    "Examples:\n"
    "  followup rules                    all rules by subject\n"
    "  followup rules --format json      the same for a program\n"
    "  followup explain deadline-missing";

inline constexpr std::string_view schema_summary = "What may stand in a file, for editors";

inline constexpr std::string_view schema_footer =
    "A JSON Schema (draft-07). Write it into a file and begin a plan with the line\n"
    "  # yaml-language-server: $schema=plan.schema.json\n"
    "so that an editor completes keys and words and says what they mean.\n"
    "\n"
    "Examples:\n"
    "  followup schema -o plan.schema.json\n"
    "  followup schema config -o followup.schema.json\n"
    "  followup schema report            of what reports write as JSON";

inline constexpr std::string_view import_summary = "How does a document become a plan?";

inline constexpr std::string_view import_footer =
    "Reads response matrices and action plans as organisations keep them and writes a\n"
    "plan. Nothing is guessed and nothing is lost: what is not certain is kept in its\n"
    "own words, and named with its place.\n"
    "\n"
    "Examples:\n"
    "  followup matrix --format docx -o matrix.docx examples/documents/ma-0375.yaml\n"
    "  followup import matrix.docx -o matrix.yaml\n"
    "  followup import matrix.docx --map \"Responsible=partners\" --date-order dmy\n"
    "  followup import matrix.docx --parties examples/portfolio/followup.yaml";

inline constexpr std::string_view new_summary = "A plan to start from, or a whole repository";

inline constexpr std::string_view new_footer =
    "The plan is short, and its remarks say what belongs where and which words there\n"
    "are. No file that is there is written over.\n"
    "\n"
    "Examples:\n"
    "  followup new action-plan -o 2027.yaml\n"
    "  followup new --repository my-plans\n"
    "  followup new --repository our-plans --ci gitlab action-plan";

}  // namespace followup
