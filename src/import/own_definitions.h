// Parties and own words that a document defines itself: to look names and words up, and as keys of
// the plan.
#pragma once

#include <vector>

#include "followup/party.h"
#include "followup/vocabulary.h"
#include "import/raw_plan.h"
#include "write/yaml_document.h"

namespace followup {

// They point into the raw plan.
struct OwnDefinitions {
  std::vector<std::vector<Text>> aliases;  // those of each party
  std::vector<Party> parties;
  std::vector<WordMeaning> statuses;
  std::vector<WordMeaning> responses;
  std::vector<WordMeaning> priorities;
};
OwnDefinitions own_definitions(const RawPlan& raw);

void add_definitions(YamlMap& plan, const RawPlan& raw);

}  // namespace followup
