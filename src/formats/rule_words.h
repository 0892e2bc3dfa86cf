// What every format says of a rule.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "followup/diagnostic.h"

namespace followup {

inline constexpr std::array rule_groups{
    RuleGroup::structure, RuleGroup::identifiers, RuleGroup::owners,   RuleGroup::deadlines,
    RuleGroup::statuses,  RuleGroup::responses,   RuleGroup::evidence, RuleGroup::consistency};

// "Deadlines".
std::string title_of(RuleGroup group);

// "error", or "off" for a rule that must be asked for.
std::string_view default_of(const Rule& rule);

// With a full stop.
std::string sentence(std::string_view words);

// "What nobody owns, nobody does. (UNEP)"
std::string reason_with_source(const Rule& rule);

// Lines of followup.yaml that set it as it is by default; empty if it cannot be set.
std::string settings_example(const Rule& rule);

// What can be set of it, in sentences.
std::string settings_of(const Rule& rule);

// Of a file, or a part of one, that is not empty.
std::vector<std::string_view> lines_of_example(std::string_view example);

}  // namespace followup
