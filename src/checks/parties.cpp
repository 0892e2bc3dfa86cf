// Parties: names that the directory knows, one party to a name, one name to a party.
#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "checks/mentions.h"
#include "checks/named_parties.h"
#include "checks/table.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr Rule compound{
    .name = "party-compound",
    .severity = Severity::warning,
    .summary = "A name has a comma or slash in it: one party or two?",
    .group = RuleGroup::owners,
    .reason =
        "Two parties in one name are counted as a third that does not exist. The action is then "
        "missing from the workload of both.",
    .advice =
        "Write each party on a line of its own with a dash. If it is one party, add it to the "
        "directory under parties:; if the words are nobody's name, write {group: ...}.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: WHO/IOM
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner:
      - WHO
      - IOM
    deadline: 2027-06
)",
};

void find_compound(const PlanContext& context, const Problems& problems) {
  for (const auto& [mention, nearest] : context.unknown_parties) {
    if (!is_compound(mention->name.words)) continue;
    problems.add(mention->name.place,
                 fmt::format("is \"{}\" one party or two?", mention->name.words),
                 "write each on a line of its own with a dash; for words that are nobody's name "
                 "{group: ...}");
  }
}

constexpr Rule misspelt{
    .name = "party-misspelt",
    .severity = Severity::error,
    .summary = "A name is nearly one of the directory",
    .group = RuleGroup::consistency,
    .reason =
        "A misspelt name is a party of its own in every table, and the true one seems to have less "
        "to do than it has.",
    .advice =
        "Write the name as the directory has it. If it is another party, add it under parties:; if "
        "both spellings are in use, make one an alias of the other.",
    .wrong = R"(kind: action-plan
id: NAP
responsible: IOM Tajikistan
parties:
  IOM Tajikistan: {type: office}
actions:
  - id: 1
    action: Train district staff
    owner: IOM Tadjikistan
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
responsible: IOM Tajikistan
parties:
  IOM Tajikistan: {type: office}
actions:
  - id: 1
    action: Train district staff
    owner: IOM Tajikistan
    deadline: 2027-06
)",
};

void find_misspelt(const PlanContext& context, const Problems& problems) {
  for (const auto& [mention, nearest] : context.unknown_parties) {
    if (nearest.empty()) continue;
    problems.add(mention->name.place,
                 fmt::format("\"{}\" is not in the directory of parties", mention->name.words),
                 did_you_mean(nearest));
  }
}

constexpr Rule unknown{
    .name = "party-unknown",
    .severity = Severity::warning,
    .summary = "A name is not in the directory of parties",
    .group = RuleGroup::consistency,
    .reason =
        "The directory says who is who and what belongs to which agency. A party that it does not "
        "know stands beside the agencies in a row of its own, and there is no address for mail to "
        "it.",
    .advice =
        "Add the party under parties: in followup.yaml or in the plan. For words that are nobody's "
        "name write {group: ...}.",
    .wrong = R"(kind: action-plan
id: NAP
parties:
  MoH Cambodia: {type: agency}
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    partners:
      - World Bank
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
parties:
  MoH Cambodia: {type: agency}
  World Bank: {type: agency}
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    partners:
      - World Bank
    deadline: 2027-06
)",
};

void find_unknown(const PlanContext& context, const Problems& problems) {
  if (context.directory.is_empty()) return;
  for (const auto& [mention, nearest] : context.unknown_parties) {
    const std::string_view words = mention->name.words;
    if (is_compound(words) || !nearest.empty()) continue;
    problems.add(
        mention->name.place, fmt::format("\"{}\" is not in the directory of parties", words),
        "add it under parties: in followup.yaml or in this plan, or write {group: ...} for "
        "words that are nobody's name");
  }
}

constexpr Rule in_group{
    .name = "party-in-group",
    .severity = Severity::warning,
    .summary = "A group that names nobody but parties of the directory",
    .group = RuleGroup::owners,
    .reason =
        "A group is nobody's name and is never looked up. The parties in it get no mail, and the "
        "action is missing from the work of each.",
    .advice =
        "Write each party as the directory spells it, on a line of its own with a dash, without "
        "group:. If the words are nobody's name after all, say what they describe, such as "
        "\"{group: agencies of the UN}\".",
    .wrong = R"(kind: action-plan
id: NAP
parties:
  WHO: {type: agency}
  IOM: {type: agency}
actions:
  - id: 1
    action: Train district staff
    owner:
      - group: WHO / IOM
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
parties:
  WHO: {type: agency}
  IOM: {type: agency}
actions:
  - id: 1
    action: Train district staff
    owner:
      - WHO
      - IOM
    deadline: 2027-06
)",
};

// `"World Bank" for "Wrold Bank"`
std::string corrections(const std::vector<UnknownName>& names) {
  std::vector<std::string> each;
  each.reserve(names.size());
  for (const auto& [name, meant] : names) {
    each.push_back(fmt::format("\"{}\" for \"{}\"", meant, name));
  }
  return fmt::format("{}", fmt::join(each, " and "));
}

void find_in_group(const PlanContext& context, const Problems& problems) {
  for (const PartyMention* group : context.groups) {
    const std::string_view words = group->name.words;
    const NamedParties named = named_parties(words, context.directory);
    const std::size_t parties = named.known.size() + named.unknown.size();
    if (parties == 0 || named.has_others()) continue;
    if (parties == 1) {
      problems.add(group->name.place,
                   fmt::format("\"{}\" is a party of the directory, and no group", words),
                   "write the name without group:");
    } else if (named.unknown.empty()) {
      problems.add(group->name.place,
                   fmt::format("the group \"{}\" names {} parties of the directory, and nobody "
                               "else",
                               words, parties),
                   "write each on a line of its own with a dash, without group:");
    } else {
      problems.add(
          group->name.place,
          fmt::format("the group \"{}\" names {} parties of the directory, {} of them misspelt, "
                      "and nobody else",
                      words, parties, named.unknown.size()),
          fmt::format("write {}, and each party on a line of its own with a dash, without group:",
                      corrections(named.unknown)));
    }
  }
}

// Words that people leave out: "Commonwealth" for "Commonwealth Secretariat".
constexpr std::array<std::string_view, 9> left_out_words{
    "secretariat", "organization", "organisation", "foundation", "agency",
    "commission",  "programme",    "program",      "fund"};

// How else people may call a party of this name, folded.
std::vector<std::string> short_names(std::string_view name) {
  std::vector<std::string> shorter;
  if (std::string letters = initials(name); !letters.empty()) {
    shorter.push_back(fold_case(letters));
  }
  const std::string folded = fold_case(name);
  const std::size_t blank = folded.rfind(' ');
  if (blank != std::string::npos && std::find(left_out_words.begin(), left_out_words.end(),
                                              folded.substr(blank + 1)) != left_out_words.end()) {
    shorter.push_back(folded.substr(0, blank));
  }
  return shorter;
}

constexpr Rule two_names{
    .name = "party-two-names",
    .severity = Severity::warning,
    .summary = "A party goes by two names, in full and in short",
    .group = RuleGroup::consistency,
    .reason =
        "A party with two names stands in two rows of every table, and each row shows only a part "
        "of its work.",
    .advice =
        "Use one of the names everywhere, or define the party under parties: with the other name "
        "under aliases:.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Fund the training of district staff
    owner: World Bank
    deadline: 2027-06
  - id: 2
    action: Fund the survey of schools
    owner: WB
    deadline: 2027-09
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Fund the training of district staff
    owner: World Bank
    deadline: 2027-06
  - id: 2
    action: Fund the survey of schools
    owner: World Bank
    deadline: 2027-09
)",
};

void find_two_names(const PlanContext& context, const Problems& problems) {
  const auto& names = context.unknown_parties;
  std::unordered_map<std::string, const PartyMention*> by_short_name;
  for (const auto& [mention, nearest] : names) {
    for (std::string& shorter : short_names(mention->name.words)) {
      by_short_name.emplace(std::move(shorter), mention);
    }
  }
  for (const auto& [mention, nearest] : names) {
    const auto found = by_short_name.find(fold_case(mention->name.words));
    if (found == by_short_name.end()) continue;
    problems.add(mention->name.place,
                 fmt::format("\"{}\" and \"{}\" look like two names of one party",
                             mention->name.words, found->second->name.words),
                 "use one of them everywhere, or define the party under parties: with the other as "
                 "an alias",
                 {{context.plan.source, found->second->name.place, "the other name stands here"}});
  }
}

constexpr Rule unknown_type{
    .name = "party-type-unknown",
    .severity = Severity::error,
    .summary = "A party has a type that does not exist",
    .group = RuleGroup::consistency,
    .reason =
        "The tables by agency and by person go by the type of each party. With a type that nobody "
        "knows, its actions may stand in the wrong row.",
    .advice = "Write agency, office, unit, post or person, or leave the type out.",
    .wrong = R"(kind: action-plan
id: NAP
parties:
  MoH Cambodia: {type: ministry}
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
parties:
  MoH Cambodia: {type: agency}
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
)",
};

void find_unknown_types(const DefinitionsContext& context, const Problems& problems) {
  const std::vector<std::string_view> known = party_types();
  for (const Party& party : context.parties) {
    const std::string type = fold_case(party.type.words);
    const bool is_known = std::find(known.begin(), known.end(), type) != known.end();
    if (type.empty() || is_known) continue;
    problems.add(party.type.place, fmt::format("\"{}\" is not a type of party", party.type.words),
                 "write agency, office, unit, post or person");
  }
}

constexpr std::array<DefinitionsCheck, 1> definitions_table{{{unknown_type, find_unknown_types}}};

constexpr std::array<PlanCheck, 5> checks{{{compound, find_compound},
                                           {misspelt, find_misspelt},
                                           {unknown, find_unknown},
                                           {in_group, find_in_group},
                                           {two_names, find_two_names}}};

}  // namespace

std::span<const PlanCheck> party_checks() {
  return checks;
}
std::span<const DefinitionsCheck> party_definition_checks() {
  return definitions_table;
}

}  // namespace followup
