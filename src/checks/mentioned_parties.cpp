// Looks up every name that a plan mentions.
#include "checks/mentioned_parties.h"

#include <algorithm>

#include "checks/mentions.h"
#include "text/unicode.h"

namespace followup {

MentionedParties mentioned_parties(const Plan& plan, const Outline& outline,
                                   const PartyDirectory& directory,
                                   const std::vector<const PartyMention*>& vague_owners) {
  MentionedParties mentioned;
  std::unordered_set<std::string> seen;
  std::unordered_set<std::string_view> seen_spellings;  // most names are repeated as they are
  for (const PartyMention* vague : vague_owners) seen.insert(name_key(vague->name.words));
  for_each_mention(plan, outline, [&](const PartyMention& mention) {
    if (mention.kind != MentionKind::party) return;
    if (!seen_spellings.insert(mention.name.words).second) return;
    if (!seen.insert(name_key(mention.name.words)).second) return;
    if (const Party* party = directory.find(mention.name.words)) {
      mentioned.known.insert(party);
    } else {
      mentioned.unknown.push_back({&mention, directory.nearest(mention.name.words)});
    }
  });
  std::ranges::sort(mentioned.unknown, {},
                    [](const UnknownParty& u) { return u.mention->name.place.begin; });
  return mentioned;
}

PartyIdentity identity(const PartyMention& mention, const PartyDirectory& directory) {
  if (mention.kind == MentionKind::group) return {MentionKind::group, name_key(mention.name.words)};
  const Party* party = directory.find(mention.name.words);
  return {MentionKind::party, name_key(party == nullptr ? mention.name.words : party->key.words)};
}

}  // namespace followup
