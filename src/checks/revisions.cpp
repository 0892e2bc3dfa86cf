// Revisions: a deadline that is moved leaves a trace.
#include <array>

#include "checks/records.h"
#include "checks/table.h"

namespace followup {
namespace {

constexpr Rule unexplained{
    .name = "revision-unexplained",
    .severity = Severity::error,
    .summary = "A deadline was moved, but the old one or the reason is missing",
    .group = RuleGroup::deadlines,
    .reason =
        "A deadline that moves without a trace is never missed. The old deadline shows how far the "
        "work has slipped, the reason whether that was right.",
    .source = "ServiceNow; C-PAT",
    .advice = "Write the old deadline under was: and why it was moved under reason:.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    revisions:
      - was: 2026-12
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    revisions:
      - was: 2026-12
        reason: The training material is still being translated.
)",
};

void find_unexplained(const PlanContext& context, const Problems& problems) {
  for_each_record(context.outline, [&](const Tracking& record, const auto&) {
    for (const Revision& revision : record.revisions) {
      const bool lacks_was = revision.was.is_absent() && !revision.is_unreadable("was");
      const bool lacks_reason = !revision.reason.is_present() && !revision.is_unreadable("reason");
      if (lacks_was) {
        problems.add(revision.place_of_missing("was"), "a deadline was moved, but not from when",
                     "write the old deadline under was:");
      }
      if (lacks_reason) {
        problems.add(revision.place_of_missing("reason"),
                     "a deadline was moved, but nothing says why", "write why under reason:");
      }
    }
  });
}

constexpr std::array<PlanCheck, 1> checks{{{unexplained, find_unexplained}}};

}  // namespace

std::span<const PlanCheck> revision_checks() {
  return checks;
}

}  // namespace followup
