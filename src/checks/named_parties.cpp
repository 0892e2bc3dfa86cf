// Known names, and then those that are nearly one.
#include "checks/named_parties.h"

namespace followup {

NamedParties named_parties(std::string_view words, const PartyDirectory& directory) {
  NamedParties named;
  const TakenNames exact = take_names(words, [&](std::string_view name) {
    const Party* party = directory.find(name);
    if (party != nullptr) named.known.push_back(party);
    return party != nullptr;
  });
  if (named.known.empty()) return named;
  named.unknown =
      unknown_names(exact.left, [&](std::string_view name) { return directory.nearest(name); });
  return named;
}

}  // namespace followup
