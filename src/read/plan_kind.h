// The word after "kind:".
#pragma once

#include <optional>
#include <string_view>

#include "followup/plan.h"

namespace followup {

std::optional<PlanKind> parse_kind(std::string_view word);

// The name of the kind that was probably meant by a word that is none; empty if none is near.
std::string_view nearest_kind(std::string_view word);

// Whether what stands below a line of dashes is another plan, whose kind need not come first, or
// nothing but remarks.
bool is_plan_or_nothing(std::string_view text);

}  // namespace followup
