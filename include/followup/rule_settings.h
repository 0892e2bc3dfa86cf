// How strictly each rule is applied: its severity and its parameter, and who said so. What the
// command line says counts before followup.yaml, and that before the rule itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "followup/configuration.h"
#include "followup/date.h"
#include "followup/diagnostic.h"

namespace followup {

// What the command line says of rules.
struct RuleChoices {
  struct Choice {
    const Rule* rule = nullptr;
    Severity severity = Severity::error;
  };
  std::vector<Choice> severities;  // the last one of a rule counts
  std::vector<const Rule*> only;   // no other rules; empty: all
};

enum class SettingOrigin : std::uint8_t { built_in, configuration, command_line };

struct RuleSetting {
  Severity severity = Severity::error;
  SettingOrigin severity_origin = SettingOrigin::built_in;
  Place severity_place;  // in followup.yaml, if that is the origin
  // The parameter, as its kind says.
  Duration duration;
  std::vector<std::string> words;
  std::string parameter_words;  // as it is shown
  SettingOrigin parameter_origin = SettingOrigin::built_in;
  Place parameter_place;
};

class RuleSettings {
 public:
  // Every rule as it is built in.
  RuleSettings();
  // As the command line says.
  explicit RuleSettings(const RuleChoices& choices);
  // As a configuration and the command line say. What the configuration says wrongly is added to
  // `problems`, and the rest of it holds.
  RuleSettings(const Configuration& configuration, const RuleChoices& choices,
               Diagnostics& problems);

  const RuleSetting& of(const Rule& rule) const { return settings_.at(&rule); }
  bool looks_for(const Rule& rule) const { return of(rule).severity != Severity::ignore; }

  // Gives each problem the severity that is in force and drops those that are not looked for.
  void judge(Diagnostics& problems) const;

 private:
  void apply(const WrittenSetting& written, const Source& source, Diagnostics& problems);
  void apply(const RuleChoices& choices);

  std::unordered_map<const Rule*, RuleSetting> settings_;
};

// The words of severities, as people write them, from error to ignore.
std::vector<std::string_view> severity_words();
std::optional<Severity> parse_severity(std::string_view word);
// What to write instead of a word that is none.
std::string severity_advice(std::string_view word);

// How to write a parameter that is a duration.
std::string duration_advice(const RuleParameter& parameter);

// A rule by its name, or nullptr.
const Rule* find_rule(std::string_view name);
// The rule that was probably meant; empty if none is near.
std::string_view nearest_rule(std::string_view name);

}  // namespace followup
