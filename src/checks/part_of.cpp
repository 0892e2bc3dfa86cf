// What parties are part of: somebody whom the directory knows, and never themselves.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "checks/table.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr Rule unknown{
    .name = "part-of-unknown",
    .severity = Severity::error,
    .summary = "A party is part of somebody who is not in the directory",
    .group = RuleGroup::owners,
    .reason =
        "Reports by agency count the work of a unit with the agency that it is part of. If "
        "that one is not in the directory, its figures are too low.",
    .source = "",
    .advice =
        "Write the key, the name or an alias of another party of the directory, or add the "
        "missing party there.",
    .wrong = R"(kind: action-plan
parties:
  IOM:
    type: agency
  Migration Health Unit:
    part_of: IOM Tajikistan
actions:
  - id: 1
    action: Agree on definitions
    owner: Migration Health Unit
    partners: IOM
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
parties:
  IOM:
    type: agency
  IOM Tajikistan:
    part_of: IOM
  Migration Health Unit:
    part_of: IOM Tajikistan
actions:
  - id: 1
    action: Agree on definitions
    owner: Migration Health Unit
    deadline: 2027-06
)",
};

// Of a name that is missing once, every part complains in vain: the first one speaks for all.
void find_unknown(const DefinitionsContext& context, const Problems& problems) {
  std::unordered_set<std::string> reported;
  for (const Party& party : context.parties) {
    const Text& whole = party.part_of;
    if (!whole.is_present() || context.directory.find(whole.words) != nullptr) continue;
    if (!reported.insert(name_key(whole.words)).second) continue;
    const std::string_view nearest = context.directory.nearest(whole.words);
    problems.add(whole.place,
                 fmt::format("\"{}\" is part of \"{}\", which is not in the directory of parties",
                             party.key.words, whole.words),
                 did_you_mean(nearest, "add it under parties:, or write one that is there"));
  }
}

constexpr Rule circle{
    .name = "part-of-circle",
    .severity = Severity::error,
    .summary = "A party is, by way of others, part of itself",
    .group = RuleGroup::owners,
    .reason =
        "An office cannot stand above its own head office. Nobody can tell to which agency "
        "the work of such parties belongs, and reports by agency would be arbitrary.",
    .source = "",
    .advice =
        "Remove part_of: from the party that stands at the top, such as the agency, or "
        "correct the one that points the wrong way.",
    .wrong = R"(kind: action-plan
parties:
  IOM:
    part_of: IOM Tajikistan
  IOM Tajikistan:
    part_of: IOM
actions:
  - id: 1
    action: Agree on definitions
    owner: IOM Tajikistan
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
parties:
  IOM:
    type: agency
  IOM Tajikistan:
    part_of: IOM
actions:
  - id: 1
    action: Agree on definitions
    owner: IOM Tajikistan
    deadline: 2027-06
)",
};

// Parties one below the other; each is part of the next, and the last of the first.
using Circle = std::vector<const Party*>;

void report(const DefinitionsContext& context, const Problems& problems, const Circle& parties) {
  const Party& first = *parties.front();
  std::string message = fmt::format("\"{}\" is part of itself", first.key.words);
  if (parties.size() > 1) message += fmt::format(" by way of \"{}\"", parties[1]->key.words);
  if (parties.size() > 2) {
    message += fmt::format(" and {} more", parties.size() - 2);
  }
  std::vector<RelatedPlace> others;
  for (const Party* party : parties) {
    if (party == &first) continue;
    others.push_back({&context.source, party->part_of.place,
                      fmt::format("\"{}\" is part of this", party->key.words)});
  }
  problems.add(first.part_of.place, std::move(message),
               "remove part_of: from the one that stands at the top", std::move(others));
}

void find_circles(const DefinitionsContext& context, const Problems& problems) {
  const List<Party>& parties = context.parties;
  std::unordered_map<const Party*, std::size_t> positions;
  for (std::size_t i = 0; i < parties.size(); ++i) positions.emplace(&parties[i], i);
  const std::size_t nobody = parties.size();
  const auto whole_of = [&](std::size_t part) {
    const Party* whole = context.directory.find(parties[part].part_of.words);
    const auto position = positions.find(whole);
    return position == positions.end() ? nobody : position->second;
  };
  // From each party upwards as far as no way has led before; a way that meets itself is a circle.
  std::vector<std::size_t> ways(parties.size(), nobody);
  for (std::size_t start = 0; start < parties.size(); ++start) {
    std::size_t at = start;
    while (at != nobody && ways[at] == nobody) {
      ways[at] = start;
      at = whole_of(at);
    }
    if (at == nobody || ways[at] != start) continue;
    std::vector<std::size_t> members;
    for (std::size_t member = at; members.empty() || member != at; member = whole_of(member)) {
      members.push_back(member);
    }
    std::rotate(members.begin(), std::ranges::min_element(members), members.end());
    Circle found;
    for (const std::size_t member : members) found.push_back(&parties[member]);
    report(context, problems, found);
  }
}

constexpr std::array<DefinitionsCheck, 2> checks{{{unknown, find_unknown}, {circle, find_circles}}};

}  // namespace

std::span<const DefinitionsCheck> part_of_checks() {
  return checks;
}

}  // namespace followup
