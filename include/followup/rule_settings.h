// How strictly each rule is applied: its severity and its parameter, and who said so. What the
// command line says counts before followup.yaml, and that before the rule itself.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "followup/date.h"
#include "followup/diagnostic.h"

namespace followup {

enum class SettingOrigin : std::uint8_t { built_in, configuration, command_line };

struct RuleSetting {
  Severity severity = Severity::error;
  SettingOrigin severity_origin = SettingOrigin::built_in;
  Place severity_place;  // in followup.yaml, if that is the origin
  // The parameter, as its kind says.
  Duration duration;
  std::vector<std::string> words;
  SettingOrigin parameter_origin = SettingOrigin::built_in;
  Place parameter_place;
};

class RuleSettings {
 public:
  // Every rule as it is built in.
  RuleSettings();

  const RuleSetting& of(const Rule& rule) const { return settings_.at(&rule); }
  RuleSetting& of(const Rule& rule) { return settings_.at(&rule); }

 private:
  std::unordered_map<const Rule*, RuleSetting> settings_;
};

}  // namespace followup
