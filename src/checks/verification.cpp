// Verification: "completed" is what the owner says, "verified" what somebody else confirms.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>

#include "checks/mentioned_parties.h"
#include "checks/table.h"
#include "checks/wording.h"
#include "text/unicode.h"

namespace followup {
namespace {

bool is_somebody(const PartyMention& mention) {
  return mention.kind != MentionKind::to_be_decided;
}

constexpr Rule by_owner{
    .name = "verified-by-owner",
    .severity = Severity::error,
    .summary = "An action is verified by one of its owners",
    .group = RuleGroup::statuses,
    .reason =
        "Verified means that somebody else has confirmed what the owner says. An owner who "
        "confirms the own work leaves the claim where it was.",
    .source = "UNDP audit office, Evidentia",
    .advice =
        "Name the office that has looked at the result under verified_by:, or write "
        "\"status: completed\" if nobody else has.",
    .wrong = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    deadline: 2026-05
    status: verified
    verified_by: IOM
    evidence: https://example.org/definitions
)",
    .right = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    deadline: 2026-05
    status: verified
    verified_by: WHO
    evidence: https://example.org/definitions
)"};

void find_by_owner(const PlanContext& context, const Problems& problems) {
  for (const TrackedAction& action : context.outline.actions) {
    if (action.owner == nullptr || action.record->verified_by.empty()) continue;
    std::map<PartyIdentity, const PartyMention*> owners;
    for (const PartyMention& owner : *action.owner) {
      if (is_somebody(owner)) owners.emplace(identity(owner, context.directory), &owner);
    }
    for (const PartyMention& verifier : action.record->verified_by) {
      const auto owner = owners.find(identity(verifier, context.directory));
      if (owner == owners.end() || !is_somebody(verifier)) continue;
      problems.add(verifier.name.place,
                   fmt::format("{} is verified by \"{}\", who owns it", name_of(action),
                               verifier.name.words),
                   "name somebody else who has looked at the result, or write \"status: "
                   "completed\"",
                   {{context.plan.source, owner->second->name.place, "the owner"}});
    }
  }
}

constexpr Rule by_nobody{
    .name = "verified-by-nobody",
    .severity = Severity::error,
    .summary = "An action is verified, but nothing says by whom",
    .group = RuleGroup::statuses,
    .reason =
        "A confirmation is worth as much as the office that stands behind it. Without a name "
        "nobody can ask what was looked at.",
    .advice =
        "Write under verified_by: who has confirmed that the action is done, or write "
        "\"status: completed\" if nobody has yet.",
    .wrong = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    deadline: 2026-05
    status: verified
    evidence: https://example.org/definitions
)",
    .right = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    deadline: 2026-05
    status: verified
    verified_by: WHO
    evidence: https://example.org/definitions
)"};

// A key that is there with nothing after it is the place, so that it is one problem.
Place place_of_missing_verifier(const Tracking& record) {
  const Place place = record.place_of_missing("verified_by");
  return place == record.place ? record.status.place : place;
}

void find_by_nobody(const PlanContext& context, const Problems& problems) {
  for (const TrackedAction& action : context.outline.actions) {
    const Tracking& record = *action.record;
    const bool is_verified = record.status.is_present() &&
                             context.vocabulary.status(record.status.words) == Status::verified;
    if (!is_verified || record.is_unreadable("verified_by") ||
        std::ranges::any_of(record.verified_by, is_somebody)) {
      continue;
    }
    problems.add(
        place_of_missing_verifier(record),
        fmt::format("{} is \"{}\", but nothing says by whom", name_of(action), record.status.words),
        "write who has confirmed it under verified_by:, or \"status: completed\" if "
        "nobody has yet");
  }
}

constexpr std::array<PlanCheck, 2> checks{{
    {by_owner, find_by_owner},
    {by_nobody, find_by_nobody},
}};

}  // namespace

std::span<const PlanCheck> verification_checks() {
  return checks;
}

}  // namespace followup
