// Recognises texts whose labels stand in the running lines: sections and items with numbers, and
// WHAT, WHO, PARTNERS and WHEN behind each other.
#pragma once

#include <optional>

#include "import/raw_plan.h"

namespace followup {

// Every word of the document is in the result, but for the labels themselves. Nothing if it is no
// such text: it says nowhere what is done, and who does it or when.
std::optional<RawPlan> read_prose(const SourceDocument& document);

}  // namespace followup
