// Whom a plan mentions, looked up in its directory once for all checks.
#pragma once

#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "followup/check.h"

namespace followup {

struct MentionedParties {
  std::unordered_set<const Party*> known;
  std::vector<UnknownParty> unknown;  // each name once, in the order of the file
};

// Says nothing of the names of `vague_owners`, which are nobody's.
MentionedParties mentioned_parties(const Plan& plan, const Outline& outline,
                                   const PartyDirectory& directory,
                                   const std::vector<const PartyMention*>& vague_owners);

// The same for all names of one party. A group is told apart from a party of that name.
using PartyIdentity = std::pair<MentionKind, std::string>;

PartyIdentity identity(const PartyMention& mention, const PartyDirectory& directory);

// Owners that are words such as "all partners", unless the directory knows them.
std::vector<const PartyMention*> vague_owners(const Outline& outline,
                                              const PartyDirectory& directory,
                                              const RuleSetting& setting);

}  // namespace followup
