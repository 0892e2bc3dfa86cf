// Parties: names that the directory knows, one party to a name, one name to a party.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "checks/table.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

bool is_compound(std::string_view name) {
  return name.find_first_of(",/;") != std::string::npos;
}

void find_compound(const PlanContext& context, const Problems& problems) {
  for (const auto& [mention, nearest] : context.unknown_parties) {
    if (!is_compound(mention->name.words)) continue;
    problems.add(mention->name.place,
                 fmt::format("is \"{}\" one party or two?", mention->name.words),
                 "write each on a line of its own with a dash; for words that are nobody's name "
                 "{group: ...}");
  }
}

void find_misspelt(const PlanContext& context, const Problems& problems) {
  for (const auto& [mention, nearest] : context.unknown_parties) {
    if (nearest.empty()) continue;
    problems.add(mention->name.place,
                 fmt::format("\"{}\" is not in the directory of parties", mention->name.words),
                 fmt::format("did you mean \"{}\"?", nearest));
  }
}

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

constexpr std::array<std::string_view, 5> party_types{"agency", "office", "unit", "post", "person"};

void find_unknown_types(const DefinitionsContext& context, const Problems& problems) {
  for (const Party& party : context.parties) {
    const std::string type = fold_case(party.type.words);
    const bool is_known =
        std::find(party_types.begin(), party_types.end(), type) != party_types.end();
    if (type.empty() || is_known) continue;
    problems.add(party.type.place, fmt::format("\"{}\" is not a type of party", party.type.words),
                 "write agency, office, unit, post or person");
  }
}

constexpr std::array<DefinitionsCheck, 1> checks_of_definitions{{
    {{"party-type-unknown", Severity::error, "The type of a party is none that exists"},
     find_unknown_types},
}};

constexpr std::array<PlanCheck, 4> checks{{
    {{"party-compound", Severity::warning, "A name has a comma or slash in it: one party or two?"},
     find_compound},
    {{"party-misspelt", Severity::error, "A name is nearly one of the directory"}, find_misspelt},
    {{"party-unknown", Severity::warning, "A name is not in the directory of parties"},
     find_unknown},
    {{"party-two-names", Severity::warning, "A party goes by two names, in full and in short"},
     find_two_names},
}};

}  // namespace

std::span<const PlanCheck> party_checks() {
  return checks;
}
std::span<const DefinitionsCheck> party_definition_checks() {
  return checks_of_definitions;
}

}  // namespace followup
