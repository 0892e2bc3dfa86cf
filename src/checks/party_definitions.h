// Definitions of parties, and what is kept of them for the checks of plans against each other.
#pragma once

#include "checks/mentioned_parties.h"

namespace followup {

// Calls visit(text) for all that a party is called.
template <class Visit>
void for_each_name(const Party& party, const Visit& visit) {
  visit(party.key);
  if (party.name.is_present()) visit(party.name);
  for (const Text& alias : party.aliases) visit(alias);
}

// The plan's own definitions, but for those that say what its configuration says.
std::vector<DefinedParty> defined_parties(const Plan& plan, const Configuration& configuration);

// Keeps which parties of its configuration a plan uses, and which of its own it does not.
void keep_uses(const Plan& plan, const Configuration& configuration,
               const MentionedParties& mentioned, const PartyDirectory& directory, PlanFacts& into);

}  // namespace followup
