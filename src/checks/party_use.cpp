// Parties that nobody mentions.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>
#include <unordered_set>

#include "checks/named_parties.h"
#include "checks/party_definitions.h"
#include "checks/table.h"

namespace followup {
namespace {

constexpr Rule unused{
    .name = "party-unused",
    .severity = Severity::note,
    .summary = "A party of the directory that no plan mentions",
    .group = RuleGroup::consistency,
    .reason =
        "A directory that lists who is gone is trusted less every year. A party that nobody "
        "mentions can also mean that an action names somebody else by mistake.",
    .source = "",
    .advice =
        "Remove the party if it has no part in any plan, or correct the action that should "
        "name it.",
    .wrong = R"(kind: action-plan
parties:
  IOM:
    type: agency
  WHO:
    type: agency
actions:
  - id: 1
    action: Agree on definitions
    owner: IOM
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
parties:
  IOM:
    type: agency
  WHO:
    type: agency
actions:
  - id: 1
    action: Agree on definitions
    owner: IOM
    partners: WHO
    deadline: 2027-06
)",
};

// Misspelt, it is still meant, and that it is misspelt is another problem.
const Party* meant(const PartyDirectory& directory, std::string_view name) {
  const Party* party = directory.find(name);
  return party != nullptr || name.empty() ? party : directory.find(directory.nearest(name));
}

// Parties that are mentioned, and those that they are part of. Only from the parties of its own
// file does it go upwards: what stands above those of followup.yaml is looked up once for all
// plans.
class UsedParties {
 public:
  UsedParties(const List<Party>& own, const PartyDirectory& directory)
      : own_(own), directory_(directory) {}

  void add(const Party* party) {
    while (party != nullptr && used_.insert(party).second) {
      party = is_own(party) ? meant(directory_, party->part_of.words) : nullptr;
    }
  }

  // "WHO/IOM" is a slip in which both are meant, and so are those whom a group names.
  void add_parts(std::string_view words) {
    const NamedParties named = named_parties(words, directory_);
    for (const Party* party : named.known) add(party);
    for (const auto& [name, meant] : named.unknown) {
      if (!meant.empty()) add(directory_.find(meant));
    }
  }

  // A party whose name another one took may be the one that is meant.
  bool may_be_meant(const Party& party) const {
    bool is_meant = used_.contains(&party);
    for_each_name(party, [&](const Text& name) {
      is_meant = is_meant || directory_.find(name.words) != &party;
    });
    return is_meant;
  }

  const std::unordered_set<const Party*>& all() const { return used_; }

 private:
  bool is_own(const Party* party) const {
    const std::less<> is_before;
    return !is_before(party, own_.data()) && is_before(party, own_.data() + own_.size());
  }

  const List<Party>& own_;
  const PartyDirectory& directory_;
  std::unordered_set<const Party*> used_;
};

// The configurations of which every plan was looked at and could be read, and what those use.
class UsesOfConfigurations {
 public:
  explicit UsesOfConfigurations(const RepositoryContext& context) {
    const Repository& repository = context.repository;
    if (!repository.unreadable.empty()) return;
    for (const PlanFacts& plan : context.plans) {
      if (plan.source == nullptr) continue;
      const Configuration& configuration = *plan.configuration;
      const auto [uses, is_new] = uses_.try_emplace(
          &configuration, UsedParties(configuration.parties, configuration.directory));
      // Who is written to, whether a plan mentions them or not.
      if (is_new)
        uses->second.add(configuration.directory.find(configuration.mail.coordinator.words));
      for (const Party* party : plan.used_parties) uses->second.add(party);
      const bool is_known = !is_new || is_known_in_full(repository, configuration);
      if (plan.may_use_others || !is_known) unknown_.insert(&configuration);
    }
    for (const auto& file : repository.files) {
      if (file->is_lost) unknown_.insert(file->configuration);
    }
  }

  // Null where something that was not seen may use any party.
  const UsedParties* of(const Configuration& configuration) const {
    const auto uses = uses_.find(&configuration);
    return uses == uses_.end() || unknown_.contains(&configuration) ? nullptr : &uses->second;
  }

 private:
  static bool is_known_in_full(const Repository& repository, const Configuration& configuration) {
    return repository.has_walked_all_of(configuration) &&
           std::ranges::none_of(configuration.problems, [](const Diagnostic& problem) {
             return problem.rule->severity == Severity::error;
           });
  }

  std::unordered_map<const Configuration*, UsedParties> uses_;
  std::unordered_set<const Configuration*> unknown_;
};

void find_unused(const RepositoryContext& context, const RepositoryProblems& problems) {
  for (const PlanFacts& plan : context.plans) {
    for (const UnusedParty& party : plan.unused_parties) {
      problems.add(*plan.source, party.place,
                   fmt::format("nothing in this plan mentions the party \"{}\"", party.key),
                   "remove it if it has no part in the plan");
    }
  }
  const UsesOfConfigurations uses(context);
  for (const auto& configuration : context.repository.configurations) {
    const UsedParties* used = uses.of(*configuration);
    if (used == nullptr) continue;
    for (const Party& party : configuration->parties) {
      if (used->may_be_meant(party)) continue;
      problems.add(configuration->source, party.key.place,
                   fmt::format("no plan mentions the party \"{}\"", party.key.words),
                   fmt::format("remove it if it has no part in any plan{}",
                               configuration->exclude.empty()
                                   ? ""
                                   : " (those that exclude: leaves out do not count)"));
    }
  }
}

constexpr std::array<RepositoryCheck, 1> checks{{{unused, find_unused}}};

}  // namespace

void keep_uses(const Plan& plan, const Configuration& configuration,
               const MentionedParties& mentioned, const PartyDirectory& directory,
               PlanFacts& into) {
  if (directory.is_empty()) return;
  // As in nearly all plans, which leave nothing to be worked out.
  if (plan.parties.empty() && mentioned.unknown.empty() && mentioned.groups.empty()) {
    into.used_parties = mentioned.known;
    return;
  }
  UsedParties used(plan.parties, directory);
  for (const Party* party : mentioned.known) used.add(party);
  for (const auto& [mention, nearest] : mentioned.unknown) {
    used.add(directory.find(nearest));
    used.add_parts(mention->name.words);
  }
  for (const PartyMention* group : mentioned.groups) used.add_parts(group->name.words);
  std::unordered_set<const Party*> above = used.all();
  for (const Party& party : plan.parties) {
    above.erase(&party);
    if (used.may_be_meant(party)) {
      // It may be defined above as well.
      for_each_name(party, [&](const Text& name) {
        if (const Party* same = configuration.directory.find(name.words)) above.insert(same);
      });
    } else {
      into.unused_parties.push_back({std::string(party.key.words), party.key.place});
    }
  }
  into.used_parties.assign(above.begin(), above.end());
}

std::span<const RepositoryCheck> party_use_checks() {
  return checks;
}

}  // namespace followup
