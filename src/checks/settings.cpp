// Severities and parameters in force: built in, from followup.yaml, from the command line.
#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "checks/table.h"
#include "followup/check.h"
#include "followup/rule_settings.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr Rule unknown{
    .name = "rule-unknown",
    .severity = Severity::error,
    .summary = "A rule that does not exist is named",
    .group = RuleGroup::structure,
    .reason = "A setting or comment with a misspelt rule does nothing, and nobody notices.",
    .advice = "Write the name of a rule as \"followup rules\" lists it.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
# file: followup.yaml
checks:
  owner-unconfimed: ignore
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
# file: followup.yaml
checks:
  owner-unconfirmed: ignore
)",
};

constexpr Rule invalid{
    .name = "setting-invalid",
    .severity = Severity::error,
    .summary = "followup.yaml sets something of a rule that cannot be set",
    .group = RuleGroup::structure,
    .reason =
        "A setting that is not understood does nothing: the repository would be checked less "
        "strictly, or more, than its office decided.",
    .advice =
        "After the name of a rule write error, warning, note or ignore. \"followup explain\" "
        "says what else can be set of a rule.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
# file: followup.yaml
checks:
  owner-unconfirmed: never
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
# file: followup.yaml
checks:
  owner-unconfirmed: ignore
)",
    .is_binding = true};

constexpr std::array severities{Severity::error, Severity::warning, Severity::note,
                                Severity::ignore};

constexpr std::string_view severity_key = "severity";

std::vector<std::string> split_words(std::string_view list) {
  std::vector<std::string> words;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(", "), list.size());
    words.emplace_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 2, list.size()));
  }
  return words;
}

std::string joined(const List<Text>& values) {
  std::string words;
  for (const Text& value : values) {
    words += fmt::format("{}{}", words.empty() ? "" : ", ", value.words);
  }
  return words;
}

class SettingProblems {
 public:
  SettingProblems(const Source& source, Diagnostics& into) : source_(source), into_(into) {}

  void add(const Rule& rule, Place place, std::string message, std::string help) {
    into_.push_back({&rule, &source_, place, std::move(message), std::move(help), {}});
  }

 private:
  const Source& source_;
  Diagnostics& into_;
};

void set_severity(const Rule& rule, const Text& written, RuleSetting& setting,
                  SettingProblems& problems) {
  const auto severity = parse_severity(written.words);
  if (!severity) {
    problems.add(invalid, written.place, fmt::format("\"{}\" is not a severity", written.words),
                 severity_advice(written.words));
  } else if (rule.is_binding && *severity != rule.severity) {
    problems.add(invalid, written.place,
                 fmt::format("\"{}\" is always an {}", rule.name, name(rule.severity)),
                 "remove the line: where it speaks, nothing else can be checked");
  } else {
    setting.severity = *severity;
    setting.severity_origin = SettingOrigin::configuration;
    setting.severity_place = written.place;
  }
}

void set_parameter(const Rule& rule, const WrittenSetting::Parameter& written, RuleSetting& setting,
                   SettingProblems& problems) {
  const RuleParameter& parameter = rule.parameter;
  if (parameter.kind == ParameterKind::none || written.name.words != parameter.name) {
    problems.add(invalid, written.name.place,
                 fmt::format("\"{}\" cannot be set of \"{}\"", written.name.words, rule.name),
                 parameter.kind == ParameterKind::none
                     ? fmt::format("only its {} can be set", severity_key)
                     : fmt::format("what can be set is {} and {}", severity_key, parameter.name));
    return;
  }
  if (parameter.kind == ParameterKind::duration) {
    const auto duration =
        written.values.size() == 1 ? parse_duration(written.values.front().words) : std::nullopt;
    if (!duration) {
      const Place place =
          written.values.empty() ? written.name.place : written.values.front().place;
      problems.add(invalid, place, fmt::format("\"{}\" is not a time", joined(written.values)),
                   duration_advice(parameter));
      return;
    }
    setting.duration = *duration;
  } else {
    setting.words.clear();
    for (const Text& value : written.values) setting.words.emplace_back(value.words);
  }
  setting.parameter_words = joined(written.values);
  setting.parameter_origin = SettingOrigin::configuration;
  setting.parameter_place = written.name.place;
}

constexpr std::array rules{&unknown, &invalid};

}  // namespace

RuleSettings::RuleSettings() {
  for (const Rule* rule : all_rules()) {
    RuleSetting setting;
    setting.severity = rule->severity;
    setting.parameter_words = rule->parameter.preset;
    if (rule->parameter.kind == ParameterKind::duration) {
      setting.duration = parse_duration(rule->parameter.preset).value();
    } else if (rule->parameter.kind == ParameterKind::words) {
      setting.words = split_words(rule->parameter.preset);
    }
    settings_.emplace(rule, std::move(setting));
  }
}

RuleSettings::RuleSettings(const RuleChoices& choices) : RuleSettings() {
  apply(choices);
}

RuleSettings::RuleSettings(const Configuration& configuration, const RuleChoices& choices,
                           Diagnostics& problems)
    : RuleSettings() {
  const auto before = static_cast<std::ptrdiff_t>(problems.size());
  for (const WrittenSetting& written : configuration.checks) {
    apply(written, configuration.source, problems);
  }
  apply(choices);
  if (of(unknown).severity_origin == SettingOrigin::built_in) return;
  for (auto problem = problems.begin() + before; problem != problems.end(); ++problem) {
    if (problem->rule == &unknown) problem->help += "; in followup.yaml nothing turns this off";
  }
}

void RuleSettings::apply(const WrittenSetting& written, const Source& source,
                         Diagnostics& problems) {
  SettingProblems found(source, problems);
  const Rule* rule = find_rule(written.rule.words);
  if (rule == nullptr) {
    report_unknown_rule(written.rule, source, problems);
    return;
  }
  RuleSetting& setting = settings_.at(rule);
  if (written.severity.is_present()) set_severity(*rule, written.severity, setting, found);
  for (const auto& parameter : written.parameters) {
    set_parameter(*rule, parameter, setting, found);
  }
}

void RuleSettings::apply(const RuleChoices& choices) {
  if (!choices.only.empty()) {
    for (auto& [rule, setting] : settings_) {
      const bool is_chosen = std::ranges::find(choices.only, rule) != choices.only.end();
      const bool is_on = setting.severity != Severity::ignore;
      if (is_chosen == is_on || rule->is_binding) continue;
      const bool is_opt_in = rule->severity == Severity::ignore;
      setting.severity = !is_chosen  ? Severity::ignore
                         : is_opt_in ? Severity::warning
                                     : rule->severity;
      setting.severity_origin = SettingOrigin::command_line;
    }
  }
  for (const RuleChoices::Choice& choice : choices.severities) {
    RuleSetting& setting = settings_.at(choice.rule);
    setting.severity = choice.severity;
    setting.severity_origin = SettingOrigin::command_line;
  }
}

void RuleSettings::judge(Diagnostics& problems) const {
  for (Diagnostic& problem : problems) problem.severity = of(*problem.rule).severity;
  std::erase_if(problems, [](const Diagnostic& d) { return d.severity == Severity::ignore; });
}

std::vector<std::string_view> severity_words() {
  std::vector<std::string_view> words;
  words.reserve(severities.size());
  for (const Severity severity : severities) words.push_back(name(severity));
  return words;
}

std::optional<Severity> parse_severity(std::string_view word) {
  const std::string folded = fold_case(word);
  const auto* const found =
      std::ranges::find_if(severities, [&](Severity s) { return name(s) == folded; });
  return found == severities.end() ? std::nullopt : std::optional(*found);
}

std::string severity_advice(std::string_view word) {
  // Other programs call it so.
  constexpr std::array<std::string_view, 5> words_for_ignore{"off", "none", "no", "never", "false"};
  const std::string folded = fold_case(word);
  const bool is_ignore = std::ranges::find(words_for_ignore, folded) != words_for_ignore.end();
  const std::string_view meant = is_ignore                    ? name(Severity::ignore)
                                 : folded.starts_with("warn") ? name(Severity::warning)
                                                              : nearest(folded, severity_words());
  const std::string all = "write error, warning, note or ignore";
  return meant.empty() ? all : fmt::format("{} {}", did_you_mean(meant), all);
}

std::string duration_advice(const RuleParameter& parameter) {
  return fmt::format("write it like {}: P, a number, and Y, M, W or D", parameter.preset);
}

const Rule* find_rule(std::string_view name) {
  const auto& all = all_rules();
  const auto found = std::ranges::find(all, name, [](const Rule* rule) { return rule->name; });
  return found == all.end() ? nullptr : *found;
}

std::string_view nearest_rule(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Rule* rule : all_rules()) names.push_back(rule->name);
  return nearest(name, names);
}

void report_unknown_rule(const Text& written, const Source& source, Diagnostics& problems) {
  const std::string_view meant = nearest_rule(written.words);
  SettingProblems(source, problems)
      .add(unknown, written.place, fmt::format("there is no rule \"{}\"", written.words),
           did_you_mean(meant, "\"followup rules\" lists the rules"));
}

std::span<const Rule* const> setting_rules() {
  return rules;
}

}  // namespace followup
