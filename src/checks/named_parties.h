// The parties of the directory that words name side by side: "WHO / IOM".
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "followup/party.h"
#include "text/name_dividers.h"

namespace followup {

struct NamedParties {
  std::vector<const Party*> known = {};
  std::vector<UnknownName> unknown = {};

  bool has_others() const {
    return std::ranges::any_of(unknown, [](const UnknownName& one) { return one.meant.empty(); });
  }
};

// Without a name that is known nothing is taken for a slip: the words may be nobody's name.
NamedParties named_parties(std::string_view words, const PartyDirectory& directory);

}  // namespace followup
