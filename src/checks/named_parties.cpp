// Exact names first: a slip must not hide them.
#include "checks/named_parties.h"

#include "text/name_dividers.h"

namespace followup {

NamedParties named_parties(std::string_view words, const PartyDirectory& directory) {
  NamedParties named;
  const TakenNames exact = take_names(words, [&](std::string_view name) {
    const Party* party = directory.find(name);
    if (party != nullptr) named.known.push_back(party);
    return party != nullptr;
  });
  if (named.known.empty()) return named;
  for (const std::string& left : exact.left) {
    const TakenNames slips = take_names(left, [&](std::string_view name) {
      const std::string_view meant = directory.nearest(name);
      if (!meant.empty()) named.misspelt.push_back({std::string(name), meant});
      return !meant.empty();
    });
    named.has_others = named.has_others || !slips.are_all();
  }
  return named;
}

}  // namespace followup
