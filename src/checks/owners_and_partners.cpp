// Owners and partners of one action: each named once, at most one of them as lead.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <vector>

#include "checks/mentioned_parties.h"
#include "checks/records.h"
#include "checks/table.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr Rule repeated{
    .name = "party-repeated",
    .severity = Severity::warning,
    .summary = "A party is named twice as owner or partner of the same action",
    .group = RuleGroup::owners,
    .reason =
        "Somebody who is named twice looks like two in every list of who does what. Who is "
        "owner and partner at once leaves open who answers for the action.",
    .source = "",
    .advice =
        "Keep each party once: under owner: if it answers for the action, under partners: if "
        "it helps. The second mention was often meant to be somebody else.",
    .wrong = R"(kind: action-plan
actions:
  - id: 1
    action: Agree on definitions
    owner: WHO
    partners:
      - ILO
      - WHO
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
actions:
  - id: 1
    action: Agree on definitions
    owner: WHO
    partners:
      - ILO
      - IOM
    deadline: 2027-06
)",
};

enum class Role : std::uint8_t { owner, partner };

struct Named {
  PartyIdentity identity;
  const PartyMention* mention = nullptr;
  Role role = Role::owner;
};

void add(const PartyList& mentions, Role role, const PartyDirectory& directory,
         std::vector<Named>& into) {
  for (const PartyMention& mention : mentions) {
    if (mention.kind == MentionKind::to_be_decided) continue;
    into.push_back({identity(mention, directory), &mention, role});
  }
}

void report_repeated(const Named& again, const Named& first, const Source& source,
                     const Problems& problems) {
  const Text& name = again.mention->name;
  const Text& before = first.mention->name;
  std::string message = again.role == first.role
                            ? fmt::format("\"{}\" is named twice among the {}", name.words,
                                          again.role == Role::owner ? "owners" : "partners")
                            : fmt::format("\"{}\" is both owner and partner", name.words);
  if (name_key(name.words) != name_key(before.words)) {
    message += fmt::format(", first as \"{}\"", before.words);
  }
  problems.add(name.place, std::move(message), "keep one of them, or correct the name",
               {{&source, before.place, "first named here"}});
}

// Nearly all lists are such; parties of two directories may have the same key.
bool are_other_parties(const PartyList& owners, const PartyList& partners,
                       const PartyDirectory& directory, std::vector<const Party*>& parties) {
  parties.clear();
  for (const PartyList* mentions : {&owners, &partners}) {
    for (const PartyMention& mention : *mentions) {
      if (mention.kind != MentionKind::party) return false;
      parties.push_back(directory.find(mention.name.words));
      if (parties.back() == nullptr) return false;
    }
  }
  std::ranges::sort(parties, std::less<>());
  return std::ranges::adjacent_find(parties) == parties.end();
}

void find_repeated(const PlanContext& context, const Problems& problems) {
  std::vector<const Party*> parties;
  std::vector<Named> named;
  const bool has_one_directory = context.plan.parties.empty();
  const auto look = [&](const PartyList& owners, const PartyList& partners) {
    if (owners.size() + partners.size() < 2) return;
    if (has_one_directory && are_other_parties(owners, partners, context.directory, parties))
      return;
    named.clear();
    add(owners, Role::owner, context.directory, named);
    add(partners, Role::partner, context.directory, named);
    // The first of those who are the same stays before the others.
    std::ranges::stable_sort(named, {}, &Named::identity);
    const Named* first = nullptr;
    for (const Named& next : named) {
      if (first != nullptr && next.identity == first->identity) {
        report_repeated(next, *first, *context.plan.source, problems);
      } else {
        first = &next;
      }
    }
  };
  look({}, context.plan.partners);
  for_each_tracking(context.outline,
                    [&](const Tracking& record) { look(record.owner, record.partners); });
}

constexpr Rule several_leads{
    .name = "lead-several",
    .severity = Severity::warning,
    .summary = "More than one owner leads an action",
    .group = RuleGroup::owners,
    .reason =
        "A lead is the one who is asked first and who answers for the others. With two of "
        "them each can wait for the other.",
    .source = "",
    .advice =
        "Keep lead: true for one of the owners. The others stay owners without it; where two "
        "really own the action together, leave lead: out.",
    .wrong = R"(kind: action-plan
actions:
  - id: 1
    action: Agree on definitions
    owner:
      - {party: WHO, lead: true}
      - {party: IOM, lead: true}
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
actions:
  - id: 1
    action: Agree on definitions
    owner:
      - {party: WHO, lead: true}
      - IOM
    deadline: 2027-06
)",
};

// One that leads twice is repeated, which is another problem.
std::vector<const PartyMention*> leads(const PartyList& owners, const PartyDirectory& directory) {
  std::vector<const PartyMention*> leads;
  if (owners.size() < 2) return leads;
  std::set<PartyIdentity> seen;
  for (const PartyMention& owner : owners) {
    if (!owner.lead.is(true)) continue;
    if (seen.insert(identity(owner, directory)).second) leads.push_back(&owner);
  }
  return leads;
}

void find_several_leads(const PlanContext& context, const Problems& problems) {
  for_each_tracking(context.outline, [&](const Tracking& record) {
    const auto found = leads(record.owner, context.directory);
    if (found.size() < 2) return;
    std::vector<RelatedPlace> others;
    for (const PartyMention* lead : found) {
      if (lead == found[1]) continue;
      others.push_back({context.plan.source, lead->name.place,
                        lead == found[0] ? "the first lead stands here" : "and another here"});
    }
    problems.add(found[1]->name.place,
                 fmt::format("\"{}\" and \"{}\" are both named as lead", found[0]->name.words,
                             found[1]->name.words),
                 "keep lead: true for one of them; the others stay owners without it",
                 std::move(others));
  });
}

constexpr std::array<PlanCheck, 2> checks{
    {{repeated, find_repeated}, {several_leads, find_several_leads}}};

}  // namespace

std::span<const PlanCheck> owner_and_partner_checks() {
  return checks;
}

}  // namespace followup
