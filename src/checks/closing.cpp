// Closing: a date in the past that the status agrees with, and a reason for what is given up.
#include <fmt/core.h>

#include <array>

#include "checks/table.h"
#include "checks/wording.h"

namespace followup {
namespace {

constexpr Rule in_future{
    .name = "closed-in-future",
    .severity = Severity::error,
    .summary = "A closing date lies in the future",
    .group = RuleGroup::statuses,
    .reason =
        "Nothing can be closed on a day that is still to come. The year is mistyped, or a plan was "
        "written down as if it were done.",
    .advice =
        "Write the day, month or year in which the action was closed. If it is still open, remove "
        "the closing date and correct the status.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2026-12
    status: completed
    closed: 2062-10
    evidence: https://example.org/list-of-participants
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2026-12
    status: completed
    closed: 2026-10
    evidence: https://example.org/list-of-participants
)",
    .depends_on_date = true,
};

void find_in_future(const PlanContext& context, const Problems& problems) {
  for (const TrackedAction& action : context.outline.actions) {
    const auto& closed = action.record->closed.date;
    if (!closed || closed->earliest <= context.as_of) continue;
    problems.add(action.record->closed.written.place,
                 fmt::format("{} was closed on {}, which is still to come", name_of(action),
                             action.record->closed.written.words),
                 "write the day on which it was closed");
  }
}

constexpr Rule without_status{
    .name = "closed-without-status",
    .severity = Severity::error,
    .summary = "An action has a closing date, but is not closed",
    .group = RuleGroup::statuses,
    .reason =
        "The closing date says that the action is done, the status that it is not. Reports go by "
        "the status, so work that is done may be reported as overdue.",
    .advice =
        "Write status: completed, or remove the closing date. When and why an action was given up "
        "stands under reason:.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    status: ongoing
    closed: 2026-10
    evidence: https://example.org/list-of-participants
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    status: completed
    closed: 2026-10
    evidence: https://example.org/list-of-participants
)",
};

void find_without_status(const PlanContext& context, const Problems& problems) {
  for (const TrackedAction& action : context.outline.actions) {
    const Tracking& record = *action.record;
    const bool is_unknown_word =
        record.is_unreadable("status") || (record.status.is_present() && !action.progress.status);
    if (!record.closed.date || action.progress.state == State::closed || is_unknown_word) {
      continue;
    }
    problems.add(record.closed.written.place,
                 fmt::format("{} has a closing date, but its status is \"{}\"", name_of(action),
                             describe(action.progress)),
                 action.progress.state == State::dropped
                     ? "remove the closing date; when and why it was given up stands under reason:"
                     : "write \"status: completed\", or remove the closing date");
  }
}

constexpr Rule given_up{
    .name = "status-unexplained",
    .severity = Severity::error,
    .summary = "An action is given up without a reason",
    .group = RuleGroup::statuses,
    .reason =
        "An action that is given up no longer counts as open, nor in the implementation rate. "
        "Without a reason nobody can tell a sound decision from a promise that was dropped.",
    .source = "UNEP",
    .advice = "Write why, and since when, under reason:.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    status: no longer applicable
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    status: no longer applicable
    reason: The districts were merged in 2026, and the regions train their staff.
)",
};

void find_given_up(const PlanContext& context, const Problems& problems) {
  for (const TrackedAction& action : context.outline.actions) {
    const Tracking& record = *action.record;
    const bool is_given_up = record.status.is_present() &&
                             context.vocabulary.status(record.status.words) == Status::cancelled;
    if (!is_given_up || record.reason.is_present() || record.is_unreadable("reason")) continue;
    problems.add(
        record.status.place,
        fmt::format("{} is \"{}\", but nothing says why", name_of(action), record.status.words),
        "write why under reason:");
  }
}

constexpr std::array<PlanCheck, 3> checks{{{in_future, find_in_future},
                                           {without_status, find_without_status},
                                           {given_up, find_given_up}}};

}  // namespace

std::span<const PlanCheck> closing_checks() {
  return checks;
}

}  // namespace followup
