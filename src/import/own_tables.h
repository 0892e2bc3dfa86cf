// The tables of definitions that our own documents end with: parties, and an office's own words.
#pragma once

#include "import/raw_plan.h"
#include "import/source_document.h"

namespace followup {

// False if the table is none of them.
bool read_own_table(const SourceTable& table, RawPlan& plan);

// Whether a heading stands over one of them.
bool is_heading_of_own_table(const RawValue& heading);

}  // namespace followup
