// What the command line says of rules.
#pragma once

#include "cli/options.h"
#include "followup/rule_settings.h"

namespace followup {

// Both throw Failure for what does not exist.
const Rule& rule_called(std::string_view name);
RuleChoices rule_choices(const Options& options);

}  // namespace followup
