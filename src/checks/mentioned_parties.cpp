// Looks up every name that a plan mentions.
#include "checks/mentioned_parties.h"

#include <algorithm>
#include <functional>
#include <unordered_set>

#include "checks/mentions.h"
#include "followup/configuration.h"
#include "text/unicode.h"

namespace followup {
namespace {

// Which parties of a plan and of its followup.yaml have come.
class Seen {
 public:
  Seen(const List<Party>& own, const List<Party>& above)
      : own_(own), above_(above), marks_(own.size() + above.size()) {}

  // Whether it is the first time.
  bool add(const Party& party) {
    const bool is_own =
        std::less_equal<>()(own_.begin(), &party) && std::less<>()(&party, own_.end());
    const auto index = is_own
                           ? &party - own_.begin()
                           : static_cast<std::ptrdiff_t>(own_.size()) + (&party - above_.begin());
    const bool is_first = !marks_[static_cast<std::size_t>(index)];
    marks_[static_cast<std::size_t>(index)] = true;
    return is_first;
  }

 private:
  const List<Party>& own_;
  const List<Party>& above_;
  std::vector<bool> marks_;
};

}  // namespace

MentionedParties mentioned_parties(const Plan& plan, const Configuration& configuration,
                                   const Outline& outline, const PartyDirectory& directory,
                                   const RuleSetting& vague) {
  MentionedParties mentioned;
  Seen seen(plan.parties, configuration.parties);
  std::vector<const PartyMention*> unknown;  // each spelling once
  std::unordered_set<std::string_view> spellings;
  std::unordered_set<std::string_view> spellings_of_groups;
  for_each_mention(plan, outline, [&](const PartyMention& mention) {
    if (mention.kind == MentionKind::group &&
        spellings_of_groups.insert(mention.name.words).second) {
      mentioned.groups.push_back(&mention);
    }
    if (mention.kind != MentionKind::party) return;
    if (const Party* party = directory.find(mention.name.words)) {
      if (seen.add(*party)) mentioned.known.push_back(party);
    } else if (spellings.insert(mention.name.words).second) {
      unknown.push_back(&mention);
    }
  });
  // In nearly all plans everybody is known.
  if (unknown.empty() && mentioned.groups.empty()) return mentioned;
  mentioned.vague_owners = vague_owners(outline, directory, vague);
  std::unordered_set<std::string> keys;
  for (const PartyMention* owner : mentioned.vague_owners) keys.insert(name_key(owner->name.words));
  for (const PartyMention* mention : unknown) {
    if (!keys.insert(name_key(mention->name.words)).second) continue;
    mentioned.unknown.push_back({mention, directory.nearest(mention->name.words)});
  }
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
