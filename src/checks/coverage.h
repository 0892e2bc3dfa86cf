// Whether the silence of a rule means anything.
#pragma once

#include "checks/table.h"
#include "followup/rule_settings.h"

namespace followup {

// How a file was looked at.
struct Coverage {
  const RuleSettings* settings = nullptr;
  bool has_seen_all_plans = false;  // that belong to its followup.yaml

  // The rule is on, would say the same on any day, and has seen all that it compares. What changed
  // since one commit may not have changed since the next.
  bool is_silence_certain(const Rule& rule) const {
    return settings->looks_for(rule) && !rule.depends_on_date && !rule.needs_earlier_plans() &&
           (has_seen_all_plans || !compares_plans(rule));
  }
};

}  // namespace followup
