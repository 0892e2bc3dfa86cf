// Names of rules on the command line.
#include "cli/rule_choices.h"

#include <fmt/core.h>

#include "followup/failure.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
const Rule& rule_called(std::string_view name) {
  if (const Rule* rule = find_rule(name)) return *rule;
  const std::string_view meant = nearest_rule(name);
  throw Failure(fmt::format("there is no rule \"{}\"; {}", name,
                            did_you_mean(meant, "\"followup rules\" lists them")));
}

namespace {

RuleChoices::Choice parse_choice(const std::string& written) {
  const std::size_t equals = written.find('=');
  if (equals == std::string::npos) {
    throw Failure(fmt::format("--rule \"{}\" says no severity; write NAME=SEVERITY", written));
  }
  const Rule& rule =
      rule_called(without_blanks_around(std::string_view(written).substr(0, equals)));
  const std::string_view word = without_blanks_around(std::string_view(written).substr(equals + 1));
  const auto severity = parse_severity(word);
  if (!severity) {
    throw Failure(fmt::format("--rule: \"{}\" is not a severity; {}", word, severity_advice(word)));
  }
  if (rule.is_binding && *severity != rule.severity) {
    throw Failure(fmt::format("--rule: \"{}\" is always an {}", rule.name, name(rule.severity)));
  }
  return {&rule, *severity};
}

}  // namespace

RuleChoices rule_choices(const Options& options) {
  RuleChoices choices;
  for (const std::string& written : options.rules) {
    choices.severities.push_back(parse_choice(written));
  }
  // "id-missing, id-duplicate" in quotes is as good as without the blank.
  for (const std::string& name : options.only) {
    choices.only.push_back(&rule_called(without_blanks_around(name)));
  }
  return choices;
}

}  // namespace followup
