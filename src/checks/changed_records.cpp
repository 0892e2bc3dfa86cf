// What was promised, answered or reported before, and does not stand there any more.
#include <fmt/core.h>

#include <array>

#include "checks/changed.h"
#include "checks/table.h"
#include "text/counted.h"

namespace followup {
namespace {

constexpr Rule removed{
    .name = "action-removed",
    .severity = Severity::error,
    .summary = "Something that was followed up was removed instead of cancelled",
    .group = RuleGroup::statuses,
    .reason =
        "What was promised can be given up, but not forgotten: whoever asks for it must find that "
        "it was cancelled, and why.",
    .source = "UNDP; UNEP",
    .advice =
        "Put it back and write status: cancelled with the reason. If it was there twice or by "
        "mistake, say so in a comment that ignores this rule, above what it stood in. A plan that "
        "is over as a whole is moved to where exclude: in followup.yaml leaves it out, such as "
        "archive/**.",
    .before = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
  - id: 2
    action: Survey the schools
    owner: MoH Cambodia
    deadline: 2027-09
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
  - id: 2
    action: Survey the schools
    owner: MoH Cambodia
    deadline: 2027-09
    status: cancelled
    reason: The ministry of education has surveyed them.
)",
};

std::optional<ChangeProblem> look_for_removal(const Change& change) {
  if (change.kind != ChangeKind::removed) return {};
  // What held nothing else promised nothing itself.
  const bool is_only_a_frame = change.item == ItemKind::plan || change.item == ItemKind::section;
  if (is_only_a_frame && change.actions == 0) return {};
  const bool is_single = change.item == ItemKind::action && change.actions < 2;
  const std::string held =
      is_single || change.actions == 0
          ? std::string()
          : fmt::format(" with {}", counted(change.actions, "action", "actions"));
  const std::string title =
      change.title.empty() ? std::string() : fmt::format(", \"{}\",", change.title);
  const std::string_view other_way =
      change.item == ItemKind::plan
          ? ", or move it to where exclude: in followup.yaml leaves it out"
          : "";
  return ChangeProblem{
      fmt::format("{}{} was removed{}", name_of(change), title, held),
      fmt::format("put it back{}; what is given up has status: cancelled and a reason:",
                  other_way)};
}

constexpr Rule reopened{
    .name = "reopened-without-reason",
    .severity = Severity::error,
    .summary = "Something that was closed or dropped is open again, and nothing says why",
    .group = RuleGroup::statuses,
    .reason =
        "Somebody has reported that it was done, or that it will not be done. Whoever reads that "
        "it is open again must be able to tell what has changed.",
    .advice = "Write why under reason:, or add a monitoring entry that says it.",
    .before = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    status: cancelled
    reason: There is no money for it.
)",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    status: ongoing
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    status: ongoing
    reason: A donor has come forward.
)",
};

std::optional<ChangeProblem> look_for_reopening(const Change& change) {
  if (change.kind != ChangeKind::reopened || !change.reason.empty()) return {};
  return ChangeProblem{fmt::format("{} was \"{}\" and is open again, and nothing says why",
                                   name_of(change), change.from),
                       "write why under reason:, or in a new entry under monitoring:"};
}

constexpr Rule answered_otherwise{
    .name = "response-changed-silently",
    .severity = Severity::error,
    .summary = "A response was changed without a new explanation",
    .group = RuleGroup::responses,
    .reason =
        "Management has answered once, and others rely on it. A response may change, but not "
        "without saying what the reasons are now.",
    .source = "UNDP; UNEG",
    .advice = "Write the reasons for the new response under explanation:.",
    .before = R"(kind: response-matrix
id: MA
recommendations:
  - id: A
    text: Agree on one reporting format
    response: partially accept
    explanation: Two donors keep formats of their own.
    owner: IOM
    deadline: 2027-06
)",
    .wrong = R"(kind: response-matrix
id: MA
recommendations:
  - id: A
    text: Agree on one reporting format
    response: accept
    explanation: Two donors keep formats of their own.
    owner: IOM
    deadline: 2027-06
)",
    .right = R"(kind: response-matrix
id: MA
recommendations:
  - id: A
    text: Agree on one reporting format
    response: accept
    explanation: The last two donors have agreed to the common format.
    owner: IOM
    deadline: 2027-06
)",
};

std::optional<ChangeProblem> look_for_other_answer(const Change& change) {
  if (change.kind != ChangeKind::response_changed || !change.needs_attention) return {};
  return ChangeProblem{fmt::format("the response to {} {}, without a new explanation",
                                   name_of(change), from_to_in_words(change)),
                       "say under explanation: why it is another one now"};
}

constexpr Rule monitoring_rewritten{
    .name = "monitoring-rewritten",
    .severity = Severity::error,
    .summary = "A monitoring entry was deleted or rewritten",
    .group = RuleGroup::evidence,
    .reason =
        "What was reported once is the evidence of its day. Progress is reported by a new entry, "
        "by a new status or link of an old one, or by words after those that stand there, never by "
        "other words.",
    .source = "UNDP",
    .advice = "Put the note, the date and who reported it back as they were, and add a new entry.",
    .before = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    monitoring:
      - date: 2026-08-31
        note: Four of ten districts have begun.
        status: ongoing
)",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    monitoring:
      - date: 2026-08-31
        note: All districts have begun.
        status: ongoing
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    monitoring:
      - date: 2026-08-31
        note: Four of ten districts have begun.
        status: ongoing
      - date: 2026-11-15
        note: All districts have begun.
        status: ongoing
)",
};

// A status that is new and links that were added are how progress is reported.
bool is_about_what_was_said(const Change& change) {
  return change.field == "note" || change.field == "date" || change.field == "by";
}

std::optional<ChangeProblem> look_for_other_words(const Change& change) {
  if (change.kind == ChangeKind::monitoring_deleted) {
    return ChangeProblem{
        fmt::format("a monitoring entry of {} was deleted: \"{}\"", name_of(change), change.entry),
        "put it back as it was"};
  }
  const bool was_something = !change.from.empty();
  if (change.kind != ChangeKind::monitoring_changed || !was_something) return {};
  if (!is_about_what_was_said(change)) return {};
  return ChangeProblem{fmt::format("in a monitoring entry of {} the {} {}", name_of(change),
                                   change.field == "by" ? "name of who reported it" : change.field,
                                   from_to_in_words(change)),
                       "let it stand as it was, and add a new entry"};
}

constexpr Rule id_changed{
    .name = "id-changed",
    .severity = Severity::warning,
    .summary = "An id is not the one that it was",
    .group = RuleGroup::identifiers,
    .reason =
        "Messages, calendars and other documents name an action by its plan and its id. Under "
        "another id it is there twice, and the old one is never closed.",
    .advice =
        "Keep the id. Numbers need not follow each other: what comes in between can be 1.1a. What "
        "is meant to stand in another plan now, such as one half of a plan that was divided, gets "
        "a comment above it: # followup: ignore[id-changed] and why.",
    .before = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
)",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 2
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
)",
};

std::optional<ChangeProblem> look_for_other_id(const Change& change) {
  if (change.kind != ChangeKind::moved || change.field != "id") return {};
  const std::string_view in_plan = std::string_view(change.id).substr(change.plan.size());
  const bool is_other_plan =
      change.item != ItemKind::plan && !change.from.starts_with(change.plan + "/");
  // What has kept all else cannot be called as it was.
  const bool is_only_plan = is_other_plan && change.from.ends_with(in_plan);
  return ChangeProblem{fmt::format("{} {} is {} now, and messages and calendars know the old id",
                                   name(change.item), change.from, change.id),
                       is_only_plan ? "if it is meant, say so in a comment above it: # followup: "
                                      "ignore[id-changed] and why"
                                    : "keep the old id"};
}

constexpr std::array checks{
    ChangeCheck{id_changed, look_for_other_id},
    ChangeCheck{removed, look_for_removal},
    ChangeCheck{reopened, look_for_reopening},
    ChangeCheck{answered_otherwise, look_for_other_answer},
    ChangeCheck{monitoring_rewritten, look_for_other_words},
};

}  // namespace

std::span<const ChangeCheck> changed_record_checks() {
  return checks;
}

}  // namespace followup
