// Words about rules.
#include "formats/rule_words.h"

#include <fmt/format.h>

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

std::string settings_of(const Rule& rule) {
  if (rule.is_binding) {
    return "It cannot be turned off: where it speaks, nothing else can be relied upon.";
  }
  const std::string_view shown =
      rule.severity == Severity::ignore ? name(Severity::warning) : name(rule.severity);
  std::string words = fmt::format(
      "checks: {{{}: {}}}; error, warning, note and ignore are possible.", rule.name, shown);
  if (rule.parameter.kind != ParameterKind::none) {
    const bool is_list = rule.parameter.kind == ParameterKind::words;
    const std::string preset =
        is_list ? fmt::format("[{}]", rule.parameter.preset) : std::string(rule.parameter.preset);
    words = fmt::format(
        "checks: {{{}: {{severity: {}, {}: {}}}}}; error, warning, note and ignore "
        "are possible. {}: {}.",
        rule.name, shown, rule.parameter.name, preset, rule.parameter.name, rule.parameter.summary);
  }
  if (rule.depends_on_date) {
    words +=
        " What it finds changes with the calendar, so --strict and --fail-on pass it over "
        "unless it is set to error.";
  }
  return words;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace followup
