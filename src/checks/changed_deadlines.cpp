// Deadlines that were moved since an earlier state, and what was noted of it.
#include <fmt/core.h>

#include <array>

#include "checks/changed.h"
#include "checks/table.h"
#include "text/counted.h"

namespace followup {
namespace {

constexpr std::string_view before = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2026-12
)";

constexpr Rule moved_silently{
    .name = "deadline-moved-silently",
    .severity = Severity::error,
    .summary = "A deadline was moved or taken away, and no revision says so",
    .group = RuleGroup::deadlines,
    .reason =
        "A deadline that moves without a trace is never missed. Later nobody can tell how far the "
        "work has slipped, or who agreed to it.",
    .source = "ServiceNow; C-PAT",
    .advice =
        "Write the old deadline under revisions: with the day and the reason. If the old one was a "
        "slip of the pen, say so in a comment that ignores this rule.",
    .before = before,
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
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
    revisions:
      - was: 2026-12
        date: 2026-11-20
        reason: The training material is still being translated.
)",
};

// What is counted from a day that was changed has no revision of its own.
ChangeProblem problem_of_counted(const Change& change) {
  const std::string_view day = change.field == "adopted" ? "adoption" : "response";
  return {fmt::format("the day of the {} {}, and {} with it", day, from_to_in_words(change),
                      counted(change.actions, "deadline moves", "deadlines move")),
          "put the day back; if it was a slip of the pen, say so in a comment that ignores this "
          "rule"};
}

std::optional<ChangeProblem> look_for_silent_move(const Change& change) {
  const bool is_gone = change.kind == ChangeKind::deadline_withdrawn;
  if ((!is_gone && change.kind != ChangeKind::deadline_moved) || change.has_revision) return {};
  if (change.field != "deadline") return problem_of_counted(change);
  const std::string message = fmt::format("the deadline of {} {}, and no revision says so",
                                          name_of(change), from_to_in_words(change));
  // What nobody could read may hide an earlier promise.
  if (change.was_unreadable) {
    return ChangeProblem{message,
                         "write under revisions: what was agreed before, with date: and reason:; "
                         "if nothing was, say so in a comment that ignores this rule"};
  }
  return ChangeProblem{message,
                       fmt::format("write under revisions:{} was: {}, with date: and reason:",
                                   change.is_divided ? " of each part" : "", change.from)};
}

constexpr Rule rewritten{
    .name = "revision-rewritten",
    .severity = Severity::error,
    .summary = "A revision of a deadline was rewritten or deleted",
    .group = RuleGroup::deadlines,
    .reason =
        "Revisions are the only trace of the deadlines that were agreed before. Without them the "
        "plan looks as if it had always been on time.",
    .source = "C-PAT",
    .advice = "Put the revision back as it was. When a deadline moves again, add another one.",
    .before = R"(kind: action-plan
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
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
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
    revisions:
      - was: 2026-12
        reason: The training material is still being translated.
)",
};

std::optional<ChangeProblem> look_for_rewriting(const Change& change) {
  if (!change.needs_attention) return {};
  if (change.kind == ChangeKind::revision_deleted) {
    return ChangeProblem{fmt::format("a revision of {} was deleted: the deadline was \"{}\"",
                                     name_of(change), change.entry),
                         "put it back as it was"};
  }
  if (change.kind != ChangeKind::revision_changed) return {};
  return ChangeProblem{
      fmt::format("in a revision of {} the {} {}", name_of(change),
                  change.field == "was" ? "old deadline" : change.field, from_to_in_words(change)),
      "let it stand as it was; when a deadline moves again, add another one"};
}

constexpr std::array checks{
    ChangeCheck{moved_silently, look_for_silent_move},
    ChangeCheck{rewritten, look_for_rewriting},
};

}  // namespace

std::span<const ChangeCheck> changed_deadline_checks() {
  return checks;
}

}  // namespace followup
