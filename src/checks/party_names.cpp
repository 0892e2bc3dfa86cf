// One name, one party.
#include <fmt/core.h>

#include <array>
#include <optional>
#include <set>
#include <unordered_map>

#include "checks/party_definitions.h"
#include "checks/table.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr Rule taken{
    .name = "party-name-taken",
    .severity = Severity::error,
    .summary = "A key, name or alias belongs to two parties",
    .group = RuleGroup::owners,
    .reason =
        "Where two parties answer to one name, nobody can tell who owns an action, and the "
        "work of one is counted for the other.",
    .source = "",
    .advice =
        "Give each party names of its own. If both entries are the same party, keep one and "
        "put the other names under its aliases:.",
    .wrong = R"(kind: action-plan
parties:
  WB:
    aliases: The Bank
  ADB:
    aliases: the bank
actions:
  - id: 1
    action: Agree on definitions
    owner: WB
    partners: ADB
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
parties:
  WB:
    name: World Bank
  ADB:
    name: Asian Development Bank
actions:
  - id: 1
    action: Agree on definitions
    owner: WB
    partners: ADB
    deadline: 2027-06
)",
};

struct NamedParty {
  const Party* party = nullptr;
  const Source* source = nullptr;
  Place place;  // of the name
};

// The party of followup.yaml that a plan's own party gets in the way of. Under the same key the two
// are one party, which may be defined twice.
NamedParty named_above(const DefinitionsContext& context, const Party& party, const Text& name) {
  if (context.above == nullptr) return {};
  const Party* other = context.above->directory.find(name.words);
  if (other == nullptr || name_key(other->key.words) == name_key(party.key.words)) return {};
  return {other, &context.above->source, other->key.place};
}

void find_taken(const DefinitionsContext& context, const Problems& problems) {
  std::unordered_map<std::string, NamedParty> first_named;
  std::set<std::pair<const Party*, const Party*>> reported;
  for (const Party& party : context.parties) {
    for_each_name(party, [&](const Text& name) {
      const NamedParty here{&party, &context.source, name.place};
      const NamedParty& first = first_named.emplace(name_key(name.words), here).first->second;
      const NamedParty other = first.party == &party ? named_above(context, party, name) : first;
      // However many names they share, they are mixed up once.
      if (other.party == nullptr || !reported.emplace(&party, other.party).second) return;
      problems.add(name.place,
                   fmt::format("\"{}\" is already a name of the party \"{}\"", name.words,
                               other.party->key.words),
                   "give each party names of its own, or make one party of the two",
                   {{other.source, other.place, "first used here"}});
    });
  }
}

constexpr std::array<DefinitionsCheck, 1> checks{{{taken, find_taken}}};

}  // namespace

std::span<const DefinitionsCheck> party_name_checks() {
  return checks;
}

}  // namespace followup
