// What is kept of each plan when it is gone, for the checks of plans against each other.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "followup/configuration.h"
#include "followup/party.h"
#include "followup/source.h"

namespace followup {

// A name that no directory knows, kept when its plan is gone.
struct FreeName {
  std::string name;
  Place place;
};

// What stands under each key of a party, as numbers that differ where the words do; 0 for what
// could not be read.
using DefinitionDigest = std::array<std::size_t, 5>;

// A party that a plan defines.
struct DefinedParty {
  std::string key;
  Place place;  // of the key
  DefinitionDigest digest{};
};

// A party of a plan that nobody there mentions.
struct UnusedParty {
  std::string key;
  Place place;
};

// What is kept of a plan for the checks of plans against each other.
struct PlanFacts {
  const Source* source = nullptr;  // none: the file holds no plan
  std::string id;
  Place place_of_id;
  std::vector<FreeName> free_names;  // empty if the plan has a directory
  const Configuration* configuration = nullptr;
  std::vector<DefinedParty> defined_parties;  // unless followup.yaml says the same
  std::vector<UnusedParty> unused_parties;    // of its own
  std::vector<const Party*> used_parties;     // of followup.yaml
  bool may_use_others = false;                // what could not be read may name anybody
};

}  // namespace followup
