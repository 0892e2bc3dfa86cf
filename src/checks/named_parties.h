// The parties of the directory that words name side by side: "WHO / IOM".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "followup/party.h"

namespace followup {

struct MisspeltName {
  std::string name;
  std::string_view meant;  // a slip away
};

struct NamedParties {
  std::vector<const Party*> known = {};
  std::vector<MisspeltName> misspelt = {};
  bool has_others = false;  // the words name somebody else, too
};

// Without a name that is known nothing is taken for a slip: the words may be nobody's name.
NamedParties named_parties(std::string_view words, const PartyDirectory& directory);

}  // namespace followup
