// Rules in Markdown, for wikis and for code scanning services.
#include <fmt/core.h>

#include "formats/formats.h"
#include "formats/markdown.h"
#include "formats/rule_words.h"
#include "text/unicode.h"

namespace followup {
namespace {

std::string example(std::string_view heading, std::string_view words) {
  return words.empty() ? std::string()
                       : fmt::format("\n{}\n\n```yaml\n{}```\n", heading, visible_lines(words));
}

}  // namespace

std::string list_in_markdown(std::span<const Rule* const> rules, const TextStyle&) {
  std::string text = "# Rules of followup check\n";
  for (const RuleGroup group : rule_groups) {
    std::string rows;
    for (const Rule* rule : rules) {
      if (rule->group != group) continue;
      rows += fmt::format("| `{}` | {} | {} |\n", rule->name, default_of(*rule),
                          markdown_escaped(rule->summary));
    }
    if (rows.empty()) continue;
    text += fmt::format("\n## {}\n\n| rule | severity | what is wrong |\n| --- | --- | --- |\n{}",
                        title_of(group), rows);
  }
  return text;
}

std::string explain_in_markdown(const Rule& rule, const TextStyle&) {
  return fmt::format("# {}\n\n**{}.** Severity: {}.\n\n{}\n\n{}\n", rule.name,
                     markdown_escaped(rule.summary), default_of(rule),
                     markdown_escaped(reason_with_source(rule)), markdown_escaped(rule.advice)) +
         example("Before:", rule.before) + example("Wrong:", rule.wrong) +
         example("Right:", rule.right) + example("In followup.yaml:", settings_example(rule)) +
         fmt::format("\n{}\n", markdown_escaped(settings_of(rule)));
}

}  // namespace followup
