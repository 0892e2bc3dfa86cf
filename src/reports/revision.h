// What a report says of the state of a repository that its plans are from.
#pragma once

#include "followup/report_kind.h"

namespace followup {

// Above everything else.
void add_revision(const RevisionOfPlans& revision, Report& report);

}  // namespace followup
