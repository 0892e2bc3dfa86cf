// Owners: somebody must carry each action, under a name that is known and one at a time.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>

#include "checks/mentions.h"
#include "checks/missing.h"
#include "checks/table.h"
#include "checks/wording.h"

namespace followup {
namespace {

constexpr std::string_view owner_advice =
    "write \"owner:\" with a name from the document, or \"owner: tbd\" with a note that says why";

constexpr Rule missing{
    .name = "owner-missing",
    .severity = Severity::error,
    .summary = "An action has no owner and does not say why",
    .group = RuleGroup::owners,
    .reason =
        "What nobody owns, nobody does. Without an owner there is nobody to ask how far the action "
        "is, and it is in nobody's workload.",
    .source = "UNEP",
    .advice =
        "Write the person, unit, office or agency that will do it under owner:. If that is still "
        "open, write tbd, and the reason in a note.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
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

void find_missing(const PlanContext& context, const Problems& problems) {
  report_missing(
      context.outline,
      [](const TrackedAction& action) {
        return action.owner == nullptr && !action.is_owner_unreadable && !action.is_rejected;
      },
      [&](const DividedAction& divided) {
        problems.add(divided.action->place_of_missing("owner"),
                     fmt::format("action {} has no owner, and none of its {} parts has one",
                                 divided.id, divided.actions.size()),
                     std::string(owner_advice));
      },
      [&](const TrackedAction& action) {
        problems.add(action.record->place_of_missing("owner"),
                     fmt::format("{} has no owner", name_of(action)), std::string(owner_advice));
      });
}

bool has_reason(const PartyMention& mention, const Tracking& record) {
  return mention.note.is_present() || record.note.is_present() || record.is_unreadable("note") ||
         record.is_unreadable("owner");
}

constexpr Rule undecided{
    .name = "owner-undecided",
    .severity = Severity::warning,
    .summary = "The owner of an action is still to be decided",
    .group = RuleGroup::owners,
    .reason =
        "An owner who is still to be decided is a gap with a good reason. Until it is filled "
        "nobody works on the action, and nobody is reminded of it.",
    .advice = "Agree on an owner and write the name. Until then the warning is a reminder.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    note: Leaders are assigned at the first meeting of the partners.
    owner: tbd
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

void find_undecided(const PlanContext& context, const Problems& problems) {
  for_each_owner(context.outline, [&](const PartyMention& owner, const Tracking& record) {
    if (owner.kind != MentionKind::to_be_decided || !has_reason(owner, record)) return;
    problems.add(owner.name.place, "the owner is still to be decided", "name the owner once it is");
  });
}

constexpr Rule unexplained{
    .name = "owner-unexplained",
    .severity = Severity::error,
    .summary = "The owner is tbd, and nothing says why",
    .group = RuleGroup::owners,
    .reason =
        "An action may lack an owner for a good reason, but a reader must be able to tell that "
        "from an owner who was forgotten.",
    .source = "UNEP",
    .advice =
        "Name the owner. If that is not possible yet, say why in the note of the action, or with "
        "{party: tbd, note: ...}.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: tbd
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

void find_unexplained(const PlanContext& context, const Problems& problems) {
  for_each_owner(context.outline, [&](const PartyMention& owner, const Tracking& record) {
    if (owner.kind != MentionKind::to_be_decided || has_reason(owner, record)) return;
    problems.add(owner.name.place, "\"tbd\" does not say why there is no owner yet",
                 "write {party: tbd, note: ...}, or say why under note: of the action");
  });
}

// Whether every owner of an action is confirmed one by one.
bool is_confirmed_itself(const TrackedAction& action) {
  return action.owner != nullptr &&
         std::ranges::all_of(*action.owner,
                             [](const PartyMention& owner) { return owner.confirmed.is(true); });
}

constexpr Rule unconfirmed{
    .name = "owner-unconfirmed",
    .severity = Severity::warning,
    .summary = "Leads or owners are still to be confirmed",
    .group = RuleGroup::owners,
    .reason =
        "An owner who has not agreed may not know of the action. As long as that is open, the plan "
        "is a proposal.",
    .advice = "Ask those who are named. Once they agree, remove confirmed: false.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner:
      - {party: MoH Cambodia, confirmed: false}
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

void find_unconfirmed(const PlanContext& context, const Problems& problems) {
  // Said for a plan or a section it is one problem, however many actions it is about.
  std::map<const Flag*, std::size_t> counts;
  for (const TrackedAction& action : context.outline.actions) {
    if (action.unconfirmed_by != nullptr && !is_confirmed_itself(action)) {
      ++counts[action.unconfirmed_by];
    }
  }
  for (const auto& [flag, count] : counts) {
    problems.add(
        flag->place,
        fmt::format("leads and owners of {} {} are still to be confirmed", count,
                    count == 1 ? "action" : "actions"),
        "remove the line once they are, or confirm one with {party: ..., confirmed: true}");
  }
  for (const TrackedAction& action : context.outline.actions) {
    if (action.unconfirmed_by != nullptr || action.owner == nullptr) continue;
    for (const PartyMention& owner : *action.owner) {
      if (!owner.confirmed.is(false)) continue;
      problems.add(owner.name.place,
                   fmt::format("\"{}\" is still to be confirmed as owner", owner.name.words),
                   "remove \"confirmed: false\" once it is");
    }
  }
}

constexpr std::array<PlanCheck, 4> checks{{{missing, find_missing},
                                           {undecided, find_undecided},
                                           {unexplained, find_unexplained},
                                           {unconfirmed, find_unconfirmed}}};

}  // namespace

std::span<const PlanCheck> owner_checks() {
  return checks;
}

}  // namespace followup
