// Evidence: what is closed can show it, and what it names is there.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>

#include "checks/link_form.h"
#include "checks/records.h"
#include "checks/table.h"
#include "checks/wording.h"

namespace followup {
namespace {

constexpr Rule missing{
    .name = "evidence-missing",
    .severity = Severity::warning,
    .summary = "An action is closed, but nothing shows it",
    .group = RuleGroup::evidence,
    .reason =
        "A status is only a word. Evaluators and auditors ask to see what was done, and years "
        "later nobody remembers where it is.",
    .advice =
        "Write under evidence: a link or the path of a file in the repository, or give the "
        "monitoring entry that tells of it a link.",
    .wrong = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    deadline: 2026-05
    status: completed
)",
    .right = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    deadline: 2026-05
    status: completed
    evidence: https://example.org/definitions
)"};

bool has_evidence(const Tracking& record) {
  return !record.evidence.empty() || record.is_unreadable("evidence") ||
         record.is_unreadable("monitoring") ||
         std::ranges::any_of(record.monitoring, [](const MonitoringEntry& entry) {
           return !entry.links.empty() || entry.is_unreadable("links");
         });
}

void find_missing(const PlanContext& context, const Problems& problems) {
  for (const TrackedAction& action : context.outline.actions) {
    const bool promises_nothing = action.is_rejected;
    if (action.progress.state != State::closed || promises_nothing ||
        has_evidence(*action.record)) {
      continue;
    }
    problems.add(action.record->place_of_missing("evidence"),
                 fmt::format("{} is \"{}\", but nothing shows it", name_of(action),
                             describe(action.progress)),
                 "write a link or the path of a file under evidence:, or links: of a monitoring "
                 "entry");
  }
}

constexpr Rule not_found{
    .name = "evidence-not-found",
    .severity = Severity::error,
    .summary = "Evidence is named by a path, but there is no such file",
    .group = RuleGroup::evidence,
    .reason =
        "Evidence that cannot be opened is none. A file that was renamed, moved or never added "
        "is found now, and not when the auditors ask for it.",
    .advice =
        "Add the file to the repository and write its path as seen from the folder of the "
        "plan. What is no file and no link is a description and belongs under note: or "
        "monitoring:.",
    .wrong = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    deadline: 2026-05
    status: completed
    evidence: evidence/definitions.txt
)",
    .right = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    deadline: 2026-05
    status: completed
    evidence: evidence/definitions.txt
# file: evidence/definitions.txt
The definitions as they were agreed.
)"};

void find_not_found(const PlanContext& context, const Problems& problems) {
  std::optional<EvidenceFolder> folder;  // most plans name no path
  for_each_tracking(context.outline, [&](const Tracking& record) {
    for (const Text& evidence : record.evidence) {
      if (is_meant_as_link(evidence.words)) continue;
      if (!folder) folder.emplace(context.file);
      switch (folder->state_of(evidence.words)) {
        case EvidenceState::there:
          break;
        case EvidenceState::missing:
          problems.add(evidence.place,
                       fmt::format("there is no file or folder \"{}\"", evidence.words),
                       "write its path as seen from the folder of this plan, or a link; a "
                       "description belongs under note: or monitoring:");
          break;
        case EvidenceState::absolute:
          problems.add(evidence.place,
                       fmt::format("\"{}\" is a path of this computer only", evidence.words),
                       "write it as seen from the folder of this plan, with the file in the "
                       "repository, or write a link");
          break;
        case EvidenceState::outside:
          problems.add(evidence.place,
                       fmt::format("\"{}\" leads out of the repository", evidence.words),
                       "copy the file into the repository and write its path as seen from the "
                       "folder of this plan, or write a link");
          break;
      }
    }
  });
}

constexpr std::array<PlanCheck, 2> checks{{
    {missing, find_missing},
    {not_found, find_not_found},
}};

}  // namespace

std::span<const PlanCheck> evidence_checks() {
  return checks;
}

}  // namespace followup
