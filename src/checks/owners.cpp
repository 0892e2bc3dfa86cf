// Owners: somebody must carry each action, under a name that is known and one at a time.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "checks/table.h"
#include "checks/wording.h"

namespace followup {
namespace {

constexpr std::string_view owner_advice =
    "write \"owner:\" with a name from the document, or \"owner: tbd\" with a note that says why";

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

void find_undecided(const PlanContext& context, const Problems& problems) {
  for_each_owner(context.outline, [&](const PartyMention& owner, const Tracking& record) {
    if (owner.kind != MentionKind::to_be_decided || !has_reason(owner, record)) return;
    problems.add(owner.name.place, "the owner is still to be decided", "name the owner once it is");
  });
}

void find_unexplained(const PlanContext& context, const Problems& problems) {
  for_each_owner(context.outline, [&](const PartyMention& owner, const Tracking& record) {
    if (owner.kind != MentionKind::to_be_decided || has_reason(owner, record)) return;
    problems.add(owner.name.place, "\"tbd\" does not say why there is no owner yet",
                 "write {party: tbd, note: ...}, or a note of the action");
  });
}

// Whether every owner of an action is confirmed one by one.
bool is_confirmed_itself(const TrackedAction& action) {
  return action.owner != nullptr &&
         std::ranges::all_of(*action.owner,
                             [](const PartyMention& owner) { return owner.confirmed.is(true); });
}

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

constexpr std::array<PlanCheck, 4> checks{{
    {{"owner-missing", Severity::error, "An action has no owner and does not say why"},
     find_missing},
    {{"owner-undecided", Severity::warning, "The owner of an action is still to be decided"},
     find_undecided},
    {{"owner-unexplained", Severity::error, "owner: tbd without a reason"}, find_unexplained},
    {{"owner-unconfirmed", Severity::warning, "Leads or owners are still to be confirmed"},
     find_unconfirmed},
}};

}  // namespace

std::span<const PlanCheck> owner_checks() {
  return checks;
}

}  // namespace followup
