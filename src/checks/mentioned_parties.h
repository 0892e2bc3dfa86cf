// Whom a plan mentions, looked up in its directory once for all checks.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "checks/context.h"
#include "followup/rule_settings.h"

namespace followup {

struct MentionedParties {
  std::vector<const Party*> known;                // each once
  std::vector<UnknownParty> unknown;              // each name once, in the order of the file
  std::vector<const PartyMention*> vague_owners;  // nobody's names, which are not among the unknown
  std::vector<const PartyMention*> groups;        // each spelling once
};

// `directory` has the parties of the plan and of its configuration; `vague` is the setting of the
// rule for vague owners.
MentionedParties mentioned_parties(const Plan& plan, const Configuration& configuration,
                                   const Outline& outline, const PartyDirectory& directory,
                                   const RuleSetting& vague);

// The same for all names of one party. A group is told apart from a party of that name.
using PartyIdentity = std::pair<MentionKind, std::string>;

PartyIdentity identity(const PartyMention& mention, const PartyDirectory& directory);

// The rule for vague owners.
const Rule& vague_owner_rule();

// Owners that are words such as "all partners", unless the directory knows them.
std::vector<const PartyMention*> vague_owners(const Outline& outline,
                                              const PartyDirectory& directory,
                                              const RuleSetting& setting);

}  // namespace followup
