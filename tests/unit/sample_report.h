// A report with every kind of block and cell, and with texts that formats have stumbled over:
// commas, quotes, tags, control characters, several scripts, and nothing at all.
#pragma once

#include "followup/report.h"

namespace followup {

Report sample_report();

}  // namespace followup
