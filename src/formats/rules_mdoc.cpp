// Rules as the source of followup-rules(7).
#include <fmt/core.h>

#include "formats/formats.h"
#include "formats/rule_words.h"
#include "text/unicode.h"

namespace followup {
namespace {

// A line of text, in which nothing is taken for a macro.
std::string escaped(std::string_view words) {
  std::string text;
  for (const char c : visible(words)) {
    switch (c) {
      case '\\':
        text += "\\e";
        break;
      case '\'':
        text += "\\(aq";
        break;
      case '`':
        text += "\\(ga";
        break;
      case '^':
        text += "\\(ha";
        break;
      case '~':
        text += "\\(ti";
        break;
      default:
        text += c;
    }
  }
  if (text.starts_with('.') || text.starts_with('\\')) text.insert(0, "\\&");
  return text;
}

// mandoc wants each sentence on a line of its own.
std::string sentences(std::string_view words) {
  std::string text;
  std::string_view rest = words;
  for (std::size_t end = rest.find(". "); end != std::string_view::npos; end = rest.find(". ")) {
    text += escaped(rest.substr(0, end + 1)) + "\n";
    rest.remove_prefix(end + 2);
  }
  return text + escaped(rest) + "\n";
}

std::string example(std::string_view heading, std::string_view words) {
  if (words.empty()) return {};
  std::string text = fmt::format(".Pp\n{}\n.Bd -literal -offset indent -compact\n", heading);
  for (const std::string_view line : lines_of_example(words)) text += escaped(line) + "\n";
  return text + ".Ed\n";
}

std::string section(const Rule& rule) {
  std::string text = fmt::format(".Ss {} ({})\n{}", rule.name, default_of(rule),
                                 sentences(sentence(rule.summary)));
  text += ".Pp\n" + sentences(reason_with_source(rule));
  text += ".Pp\n" + sentences(rule.advice);
  if (rule.parameter.kind != ParameterKind::none || rule.is_binding || rule.depends_on_date ||
      rule.needs_earlier_plans()) {
    text += ".Pp\n" + sentences(settings_of(rule));
  }
  text += example("Before:", rule.before);
  text += example("Wrong:", rule.wrong);
  text += example("Right:", rule.right);
  return text;
}

constexpr std::string_view head = R"(.\" Written by "followup rules --format mdoc"; a test compares.
.Dd November 27, 2026
.Dt FOLLOWUP-RULES 7
.Os followup
.Sh NAME
.Nm followup-rules
.Nd what followup check looks for
.Sh DESCRIPTION
Each rule has a name that never changes and a severity: an error, a warning, a
note, or off, which is a rule that must be asked for.
.Xr followup.yaml 5
says how to set other severities, and
.Xr followup-plan 5
how a comment in a plan silences a rule where it does not fit.
.Pp
.Ql followup explain
with the name of a rule shows its section of this page.
)";

constexpr std::string_view foot = R"(.Sh SEE ALSO
.Xr followup-check 1 ,
.Xr followup-plan 5 ,
.Xr followup.yaml 5
)";

}  // namespace

std::string list_in_mdoc(std::span<const Rule* const> rules, const TextStyle&) {
  std::string text(head);
  for (const RuleGroup group : rule_groups) {
    std::string title = title_of(group);
    for (char& c : title) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    text += fmt::format(".Sh {}\n", title);
    for (const Rule* rule : rules) {
      if (rule->group == group) text += section(*rule);
    }
  }
  return text + std::string(foot);
}

}  // namespace followup
