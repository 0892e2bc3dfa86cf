// The directory of parties.
#include "followup/party.h"

#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {

void PartyDirectory::add(std::span<const Party> parties) {
  const auto add_spelling = [&](const Text& spelling, const Party& party) {
    if (spelling.words.empty()) return;
    by_name_.emplace(fold_case(spelling.words), Known{&party, spelling.words});
  };
  for (const Party& party : parties) {
    add_spelling(party.key, party);
    add_spelling(party.name, party);
    for (const Text& alias : party.aliases) add_spelling(alias, party);
  }
}

const Party* PartyDirectory::find(std::string_view name) const {
  const auto found = by_name_.find(fold_case(name));
  return found == by_name_.end() ? nullptr : found->second.party;
}

std::string_view PartyDirectory::nearest(std::string_view name) const {
  const std::string folded = fold_case(name);
  for (const auto& [known, entry] : by_name_) {
    if (is_nearly_the_same(folded, known)) return entry.spelling;
  }
  return {};
}

}  // namespace followup
