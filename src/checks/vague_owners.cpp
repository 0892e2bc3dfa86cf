// Owners that are nobody in particular.
#include <fmt/core.h>

#include <array>
#include <unordered_map>
#include <unordered_set>

#include "checks/mentioned_parties.h"
#include "checks/mentions.h"
#include "checks/table.h"
#include "text/unicode.h"

namespace followup {
namespace {

// Those before "all" say that the owner is still to be decided.
constexpr std::string_view vague_words =
    "tbd, tbc, tba, to be decided, to be confirmed, to be determined, to be announced, "
    "to be assigned, to be identified, to be appointed, unknown, not known, n/a, none, nobody, ?, "
    "à confirmer, à déterminer, à définir, à préciser, à désigner, inconnu, por confirmar, "
    "por determinar, por definir, por designar, desconocido, "
    "all, everyone, everybody, anyone, all parties, all partners, all agencies, all offices, "
    "all units, all departments, all divisions, all sections, all staff, all stakeholders, "
    "all relevant parties, all relevant partners, all relevant units, all relevant departments, "
    "all relevant stakeholders, stakeholders, partners, relevant parties, relevant partners, "
    "relevant agencies, relevant offices, relevant units, relevant departments, "
    "relevant divisions, relevant sections, relevant authorities, relevant staff, "
    "relevant stakeholders, parties concerned, units concerned, departments concerned, various, "
    "several, many, other, others, etc., management, "
    "tous, toutes, tout le monde, toutes les parties, tous les partenaires, tous les services, "
    "toutes les unités, toutes les parties prenantes, parties prenantes, parties concernées, "
    "partenaires concernés, services concernés, unités concernées, divers, plusieurs, autres, "
    "todos, todas, todas las partes, todos los socios, todas las unidades, "
    "todos los departamentos, todas las partes interesadas, partes interesadas, "
    "unidades pertinentes, departamentos pertinentes, varios, varias, otros, otras";

constexpr std::string_view undecided_words = vague_words.substr(0, vague_words.find(" all,"));

// "Etc." and "etc" are the same.
std::string vague_key(std::string_view words) {
  std::string key = name_key(words);
  while (key.ends_with('.')) key.pop_back();
  return key;
}

bool is_undecided(std::string_view words) {
  const std::string entry = vague_key(words) + ",";
  return undecided_words.starts_with(entry) ||
         undecided_words.find(", " + entry) != std::string_view::npos;
}

constexpr Rule vague{
    .name = "owner-vague",
    .severity = Severity::warning,
    .summary = "The owner of an action is nobody in particular",
    .group = RuleGroup::owners,
    .reason =
        "What everybody owns, nobody does. Words such as \"all partners\" leave nobody who "
        "can be reminded and nobody who can answer when the action is late.",
    .source = "",
    .advice =
        "Name the office, unit or post that carries the action, and put those who help under "
        "partners:. While nobody has been decided on, write tbd with a note that says why. "
        "If the word is the name of somebody here, add it to the directory of parties.",
    .wrong = R"(kind: action-plan
actions:
  - id: 1
    action: Train the health staff at the border
    owner: All relevant units
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
actions:
  - id: 1
    action: Train the health staff at the border
    owner: Migration Health Unit
    partners:
      - group: All relevant units
    deadline: 2027-06
)",
    .parameter = {.name = "words",
                  .kind = ParameterKind::words,
                  .preset = vague_words,
                  .summary = "words that name nobody in particular"},
};

void find_vague(const PlanContext& context, const Problems& problems) {
  for (const PartyMention* owner : context.vague_owners) {
    const Text& name = owner->name;
    if (is_undecided(name.words)) {
      problems.add(name.place, fmt::format("\"{}\" does not name an owner", name.words),
                   "as long as nobody is decided on, write {party: tbd, note: ...} and say why");
    } else {
      problems.add(
          name.place,
          fmt::format("\"{}\" is nobody in particular who could own an action", name.words),
          "name the office or post that carries it, and those who help under partners:");
    }
  }
}

constexpr std::array<PlanCheck, 1> checks{{{vague, find_vague}}};

}  // namespace

std::vector<const PartyMention*> vague_owners(const Outline& outline,
                                              const PartyDirectory& directory,
                                              const RuleSetting& setting) {
  std::vector<const PartyMention*> owners;
  if (setting.severity == Severity::ignore) return owners;
  std::unordered_set<std::string> keys;
  const auto is_vague = [&](std::string_view words) {
    if (keys.empty()) {
      for (const std::string& word : setting.words) keys.insert(vague_key(word));
    }
    return keys.contains(vague_key(words));
  };
  std::unordered_map<std::string_view, bool> unknown;  // most names are repeated as they are
  for_each_owner(outline, [&](const PartyMention& owner, const Tracking&) {
    const std::string_view name = owner.name.words;
    if (owner.kind == MentionKind::to_be_decided || directory.find(name) != nullptr) return;
    const auto [spelling, is_new] = unknown.try_emplace(name);
    if (is_new) spelling->second = is_vague(name);
    if (spelling->second) owners.push_back(&owner);
  });
  return owners;
}

const Rule& vague_owner_rule() {
  return checks.front().rule;
}

std::span<const PlanCheck> vague_owner_checks() {
  return checks;
}

}  // namespace followup
