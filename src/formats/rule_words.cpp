// Words about rules.
#include "formats/rule_words.h"
#include "text/lines_of.h"

#include <fmt/core.h>

#include <algorithm>

namespace followup {

std::string title_of(RuleGroup group) {
  std::string title(name(group));
  title.front() = static_cast<char>(title.front() - 'a' + 'A');
  return title;
}

std::string_view default_of(const Rule& rule) {
  return rule.severity == Severity::ignore ? "off" : name(rule.severity);
}

std::string sentence(std::string_view words) {
  return fmt::format("{}.", words);
}

std::string reason_with_source(const Rule& rule) {
  return rule.source.empty() ? std::string(rule.reason)
                             : fmt::format("{} ({})", rule.reason, rule.source);
}

std::string settings_example(const Rule& rule) {
  if (rule.is_binding) return {};
  const bool is_off = rule.severity == Severity::ignore;
  std::string example = fmt::format("checks:\n  {}:\n    severity: {}\n", rule.name,
                                    name(is_off ? Severity::warning : rule.severity));
  if (rule.parameter.kind == ParameterKind::duration) {
    example += fmt::format("    {}: {}\n", rule.parameter.name, rule.parameter.preset);
  } else if (rule.parameter.kind == ParameterKind::words) {
    example += fmt::format("    {}: [...]\n", rule.parameter.name);
  }
  return example;
}

std::string settings_of(const Rule& rule) {
  if (rule.is_binding) {
    return "It cannot be turned off: where it speaks, nothing else can be relied upon.";
  }
  std::string words = "The severity is error, warning, note or ignore.";
  if (rule.parameter.kind != ParameterKind::none) {
    words += fmt::format(" Under {}: {}", rule.parameter.name, rule.parameter.summary);
    words += rule.parameter.preset.empty() ? "."
                                           : fmt::format("; by default {}.", rule.parameter.preset);
  }
  if (rule.needs_earlier_plans()) {
    words += " It compares the plans with those of a revision of git: followup check --since.";
  }
  if (rule.depends_on_date) {
    words += rule.severity == Severity::error
                 ? " What it finds changes with the calendar, which can only heal it."
                 : " What it finds changes with the calendar, so that --strict and --fail-on pass "
                   "it over unless it is set to error.";
  }
  return words;
}

std::vector<std::string_view> lines_of_example(std::string_view example) {
  if (example.ends_with('\n')) example.remove_suffix(1);
  return lines_of(example);
}

}  // namespace followup
