// What actions lack: said once for all parts of one.
#pragma once

#include <algorithm>
#include <vector>

#include "followup/tracking.h"

namespace followup {

// Calls `report` for what is missing: once for a divided action all of whose parts lack it, and for
// each single action that lacks it otherwise. `lacks` is asked once for every tracked action.
template <class Lacks, class ReportDivided, class ReportSingle>
void report_missing(const Outline& outline, const Lacks& lacks, const ReportDivided& report_divided,
                    const ReportSingle& report_single) {
  std::vector<char> is_lacking(outline.actions.size());
  for (std::size_t i = 0; i < is_lacking.size(); ++i) is_lacking[i] = lacks(outline.actions[i]);
  // What holds others comes first, so the outermost speaks for all below it.
  for (const DividedAction& divided : outline.divided) {
    const auto first = is_lacking.begin() + static_cast<std::ptrdiff_t>(divided.actions.first);
    const auto last = is_lacking.begin() + static_cast<std::ptrdiff_t>(divided.actions.last);
    if (first == last || std::find(first, last, 0) != last) continue;
    report_divided(divided);
    std::fill(first, last, 0);
  }
  for (std::size_t i = 0; i < is_lacking.size(); ++i) {
    if (is_lacking[i] != 0) report_single(outline.actions[i]);
  }
}

}  // namespace followup
