// Numbers that stand in front of the words that they number.
#pragma once

#include <span>

#include "import/raw_plan.h"

namespace followup {

// They become the numbers of things that have none yet. All things that stand beside each other are
// looked at together, because one alone does not say whether "G7: …" begins with a number.
void take_numbers(std::span<RawAction> actions);
void take_numbers(std::span<RawRecommendation> recommendations);
void take_numbers(std::span<RawSection> sections);

}  // namespace followup
