// Finds what is called by an id among the plans of a moment.
#pragma once

#include <optional>
#include <string>

#include "changes/changes_of_item.h"
#include "followup/repository.h"
#include "plan/named_id.h"

namespace followup {

class ItemLookup {
 public:
  // The whole id, or the end of one that is unique.
  explicit ItemLookup(std::string written) : written_(std::move(written)) {}

  // Actions and recommendations go before sections and plans, and of whole ids the first counts.
  // Throws Failure if several have this end.
  std::optional<ItemPlace> find(const PlansState& state) const;
  // Whether it may stand in a file, before this is read as a plan.
  bool may_stand_in(const LoadedFile& file) const;
  // Why nothing can be told.
  std::string complaint(const PlansState& state) const;

 private:
  std::string written_;
};

}  // namespace followup
