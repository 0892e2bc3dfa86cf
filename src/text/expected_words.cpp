// The table of such words.
#include "text/expected_words.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::string_view overdue_is_found =
    "\"followup overdue\" lists what is overdue, whatever its status";
constexpr std::string_view man_plan = "\"man followup-plan\" says what may stand in a plan";
constexpr std::string_view man_configuration =
    "\"man followup.yaml\" says what may stand in followup.yaml";
constexpr std::string_view man_reports = "\"man followup-reports\" says what each figure counts";
constexpr std::string_view man_tutorial = "\"man followup-tutorial\" is about the first day";
constexpr std::string_view man_cookbook = "\"man followup-cookbook\" has recipes";
constexpr std::string_view man_program = "\"man followup\" says what all commands share";

constexpr ExpectedWord all[]{
    {"--status", "overdue", {}, overdue_is_found},
    {"--status", "late", {}, overdue_is_found},
    {"--state", "overdue", {}, overdue_is_found},
    {"--state", "late", {}, overdue_is_found},
    {"--state", "done", "closed", {}},
    {"--state", "completed", "closed", {}},
    {"--state", "ongoing", "open", {}},
    {"--state", "cancelled", "dropped", {}},
    {"--by", "owner", "party", {}},
    {"--by", "office", "party", {}},
    {"--by", "unit", "party", {}},
    {"--by", "owner", "agency", {}},
    {"--by", "action", "recommendation", {}},
    {"--group-by", "party", "owner", {}},
    {"--group-by", "office", "owner", {}},
    {"--group-by", "unit", "owner", {}},
    {"command", "plan", {}, man_plan},
    {"command", "plans", {}, man_plan},
    {"command", "config", {}, man_configuration},
    {"command", "configuration", {}, man_configuration},
    {"command", "followup.yaml", {}, man_configuration},
    {"command", "report", {}, man_reports},
    {"command", "reports", {}, man_reports},
    {"command", "indicators", {}, man_reports},
    {"command", "tutorial", {}, man_tutorial},
    {"command", "cookbook", {}, man_cookbook},
    {"command", "options", {}, man_program},
    {"command", "filters", {}, man_program},
    {"command", "formats", {}, man_program},
    {"command", "status", {}, "\"followup summary\" says how far plans are"},
    {"rule", "plan", {}, man_plan},
    {"rule", "config", {}, man_configuration},
    {"rule", "followup.yaml", {}, man_configuration},
    {"rule", "overdue", {}, "\"followup overdue --help\" says what that command does"},
    {"rule", "reports", {}, man_reports},
};

}  // namespace

const ExpectedWord* expected_word(std::string_view where, std::string_view word,
                                  std::span<const std::string_view> possible) {
  const std::string key = fold_case(word);
  const auto* found = std::ranges::find_if(all, [&](const ExpectedWord& row) {
    return row.where == where && row.word == key &&
           (row.meant.empty() || std::ranges::count(possible, row.meant) > 0);
  });
  return found == std::end(all) ? nullptr : found;
}

}  // namespace followup
