// Names of things.
#include "checks/wording.h"

#include <fmt/core.h>

namespace followup {

std::string name_of(const TrackedAction& action) {
  const bool is_recommendation = action.record == action.recommendation;
  return fmt::format("{} {}", is_recommendation ? "recommendation" : "action", action.id);
}

}  // namespace followup
