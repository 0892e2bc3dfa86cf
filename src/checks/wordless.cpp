// Words: each action says what is to be done.
#include <fmt/core.h>

#include <array>

#include "checks/table.h"
#include "checks/wording.h"

namespace followup {
namespace {

constexpr Rule wordless{
    .name = "action-wordless",
    .severity = Severity::warning,
    .summary = "An action does not say what is to be done",
    .group = RuleGroup::structure,
    .reason =
        "An owner and a deadline are worth little where nobody can tell what was promised. In "
        "reports such an action is only a number.",
    .advice =
        "Write what will be done under action:, and a few words for tables under title:. A "
        "recommendation that is followed up itself has its words under text:.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    owner: MoH Cambodia
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
)",
};

// Not those of the action that it is a part of: they do not tell which part. A country's part needs
// no words.
bool has_own_words(const TrackedAction& action) {
  const Tracking& record = *action.record;
  if (record.title.is_present() || !action.country.empty()) return true;
  return action.record == action.recommendation
             ? action.recommendation->text.is_present()
             : static_cast<const Action&>(record).action.is_present();
}

void find_wordless(const PlanContext& context, const Problems& problems) {
  for (const TrackedAction& action : context.outline.actions) {
    const Tracking& record = *action.record;
    const std::string_view key = action.record == action.recommendation ? "text" : "action";
    if (has_own_words(action) || record.is_unreadable("title") || record.is_unreadable(key) ||
        record.is_unreadable("actions")) {
      continue;
    }
    // At the key that is there with nothing after it, whichever it is.
    const Place at_key = record.place_of_missing(key);
    problems.add(at_key == record.place ? record.place_of_missing("title") : at_key,
                 fmt::format("{} does not say what is to be done", name_of(action)),
                 fmt::format("write it under {}:, and in a few words under title:", key));
  }
}

constexpr std::array<PlanCheck, 1> checks{{{wordless, find_wordless}}};

}  // namespace

std::span<const PlanCheck> wordless_checks() {
  return checks;
}

}  // namespace followup
