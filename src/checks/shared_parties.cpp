// A party that is defined in more than one place is defined in the same way.
#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "checks/party_definitions.h"
#include "checks/table.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr Rule defined_twice{
    .name = "party-defined-twice",
    .severity = Severity::error,
    .summary = "A party is defined in two different ways",
    .group = RuleGroup::consistency,
    .reason =
        "A plan and the directory of its repository, or two plans, would speak of the same "
        "party and mean different things. Its work is counted for another agency, and its "
        "mail goes to another address, from one plan to the next.",
    .source = "",
    .advice =
        "Define the party once, in followup.yaml, and remove it from the plans. If they are "
        "two parties, give each a key of its own.",
    .wrong = R"(kind: action-plan
parties:
  MH:
    name: Migration Health Division
actions:
  - id: 1
    action: Agree on definitions
    owner: MH
    deadline: 2027-06
# file: followup.yaml
parties:
  MH:
    name: Migration Health Unit
)",
    .right = R"(kind: action-plan
actions:
  - id: 1
    action: Agree on definitions
    owner: MH
    deadline: 2027-06
# file: followup.yaml
parties:
  MH:
    name: Migration Health Unit
)",
};

constexpr std::array<std::string_view, std::tuple_size_v<DefinitionDigest>> keys{
    "name", "type", "part_of", "email", "aliases"};

std::size_t digest_of(const std::string& folded) {
  return std::max(std::hash<std::string>()(folded), std::size_t{1});
}

// In any order and as often as they are written.
std::size_t digest_of(const List<Text>& aliases) {
  std::vector<std::string> folded;
  folded.reserve(aliases.size());
  for (const Text& alias : aliases) folded.push_back(name_key(alias.words));
  std::ranges::sort(folded);
  folded.erase(std::unique(folded.begin(), folded.end()), folded.end());
  std::string all;
  for (const std::string& alias : folded) all += alias + '\n';
  return digest_of(all);
}

DefinitionDigest digest_of(const Party& party) {
  DefinitionDigest digest{digest_of(name_key(party.name.words)),
                          digest_of(name_key(party.type.words)),
                          digest_of(name_key(party.part_of.words)),
                          digest_of(name_key(party.email.words)), digest_of(party.aliases)};
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (party.is_unreadable(keys[i])) digest[i] = 0;
  }
  return digest;
}

// "name, type and email"; empty if both say the same.
std::string differing_keys(const DefinitionDigest& a, const DefinitionDigest& b) {
  std::vector<std::string_view> differing;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (a[i] != b[i] && a[i] != 0 && b[i] != 0) differing.push_back(keys[i]);
  }
  if (differing.size() < 2) return std::string(differing.empty() ? "" : differing.front());
  const std::string_view last = differing.back();
  differing.pop_back();
  return fmt::format("{} and {}", fmt::join(differing, ", "), last);
}

// The party that a configuration defines under a key, not under another name.
const Party* defined_above(const Configuration& configuration, std::string_view key) {
  const Party* party = configuration.directory.find(key);
  const bool is_same = party != nullptr && name_key(party->key.words) == name_key(key);
  return is_same ? party : nullptr;
}

void find_different(const RepositoryContext& context, const RepositoryProblems& problems) {
  struct First {
    const PlanFacts* plan;
    const DefinedParty* party;
  };
  std::map<std::pair<const Configuration*, std::string>, First> defined;
  for (const PlanFacts& plan : context.plans) {
    for (const DefinedParty& party : plan.defined_parties) {
      if (const Party* above = defined_above(*plan.configuration, party.key)) {
        problems.add(*plan.source, party.place,
                     fmt::format("\"{}\" has another {} here than in followup.yaml", party.key,
                                 differing_keys(party.digest, digest_of(*above))),
                     "define it in followup.yaml alone, or give this party a key of its own",
                     {{&plan.configuration->source, above->key.place, "also defined here"}});
        continue;
      }
      const auto [known, is_new] =
          defined.try_emplace({plan.configuration, name_key(party.key)}, First{&plan, &party});
      if (is_new) continue;
      const auto& [other_plan, other] = known->second;
      const std::string different = differing_keys(party.digest, other->digest);
      if (different.empty()) continue;
      problems.add(
          *plan.source, party.place,
          fmt::format("\"{}\" has another {} here than in another plan", party.key, different),
          "define it once, under parties: in followup.yaml, or give each party a key of "
          "its own",
          {{other_plan->source, other->place, "also defined here"}});
    }
  }
}

constexpr std::array<RepositoryCheck, 1> checks{{{defined_twice, find_different}}};

}  // namespace

std::vector<DefinedParty> defined_parties(const Plan& plan, const Configuration& configuration) {
  std::vector<DefinedParty> defined;
  std::unordered_set<std::string> seen;
  for (const Party& party : plan.parties) {
    // "IOM" and "iom" in one plan are a name that is taken.
    if (!seen.insert(name_key(party.key.words)).second) continue;
    const DefinitionDigest digest = digest_of(party);
    const Party* above = defined_above(configuration, party.key.words);
    if (above != nullptr && differing_keys(digest, digest_of(*above)).empty()) continue;
    defined.push_back({std::string(party.key.words), party.key.place, digest});
  }
  return defined;
}

std::span<const RepositoryCheck> shared_party_checks() {
  return checks;
}

}  // namespace followup
