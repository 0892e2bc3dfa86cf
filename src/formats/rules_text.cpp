// Rules at a terminal: the list, and one with its reason and examples.
#include <fmt/core.h>

#include "formats/colour.h"
#include "formats/formats.h"
#include "formats/rule_words.h"
#include "formats/text_table.h"
#include "formats/wrap.h"
#include "text/unicode.h"

namespace followup {
namespace {

std::string paragraph(std::string_view heading, std::string_view words, const TextStyle& style) {
  constexpr std::size_t indent = 2;
  std::string text = "\n";
  if (!heading.empty()) text += paint(heading, Paint::bold, style.has_colour) + "\n";
  const auto width = style.width ? std::optional(*style.width - indent) : std::nullopt;
  for (const std::string& line : wrap(words, width)) {
    text += fmt::format("{}{}\n", std::string(indent, ' '), line);
  }
  return text;
}

std::string example(std::string_view heading, std::string_view words, const TextStyle& style) {
  if (words.empty()) return {};
  std::string text = fmt::format("\n{}\n", paint(heading, Paint::bold, style.has_colour));
  for (const std::string_view line : lines_of_example(words)) {
    text += fmt::format("    {}\n", visible(line));
  }
  return text;
}

}  // namespace

std::string list_in_text(std::span<const Rule* const> rules, const TextStyle& style) {
  std::string text;
  for (const RuleGroup group : rule_groups) {
    std::vector<std::vector<TextCell>> rows;
    for (const Rule* rule : rules) {
      if (rule->group != group) continue;
      rows.push_back({{std::string(rule->name)},
                      {std::string(default_of(*rule))},
                      {std::string(rule->summary)}});
    }
    if (rows.empty()) continue;
    text += fmt::format("{}{}\n", text.empty() ? "" : "\n",
                        paint(title_of(group), Paint::bold, style.has_colour));
    text += lay_out({.columns = {{"Rule"}, {"Severity"}, {"What is wrong"}}, .rows = rows},
                    style.width, style.has_colour);
  }
  text += "\n";
  const std::string last = fmt::format(
      "{} rules. \"followup explain RULE\" says why one is there, with an example.", rules.size());
  for (const std::string& line : wrap(last, style.width)) text += line + "\n";
  return text;
}

std::string explain_in_text(const Rule& rule, const TextStyle& style) {
  std::string text =
      fmt::format("{} ({})\n", paint(rule.name, Paint::bold, style.has_colour), default_of(rule));
  for (const std::string& line : wrap(sentence(rule.summary), style.width)) text += line + "\n";
  text += paragraph("Why it matters", reason_with_source(rule), style);
  text += paragraph("What to do", rule.advice, style);
  text += example("In followup.yaml", settings_example(rule), style);
  text += paragraph({}, settings_of(rule), style);
  text += example("Before", rule.before, style);
  text += example("Wrong", rule.wrong, style);
  text += example("Right", rule.right, style);
  return text;
}

}  // namespace followup
