// Severities and parameters in force.
#include "followup/rule_settings.h"

#include "followup/check.h"

namespace followup {
namespace {

std::vector<std::string> split_words(std::string_view list) {
  std::vector<std::string> words;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(", "), list.size());
    words.emplace_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 2, list.size()));
  }
  return words;
}

}  // namespace

RuleSettings::RuleSettings() {
  for (const Rule* rule : all_rules()) {
    RuleSetting setting;
    setting.severity = rule->severity;
    if (rule->parameter.kind == ParameterKind::duration) {
      setting.duration = parse_duration(rule->parameter.preset).value();
    } else if (rule->parameter.kind == ParameterKind::words) {
      setting.words = split_words(rule->parameter.preset);
    }
    settings_.emplace(rule, std::move(setting));
  }
}

}  // namespace followup
