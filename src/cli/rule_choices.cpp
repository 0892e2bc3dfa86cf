// Names of rules on the command line.
#include "cli/rule_choices.h"

#include <fmt/core.h>

#include "followup/check.h"
#include "followup/failure.h"
#include "text/counted.h"
#include "text/expected_words.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

// Those that begin with the same word: "response-late" for "response".
std::vector<std::string> rules_about(std::string_view name) {
  std::vector<std::string> names;
  const std::string beginning = fmt::format("{}-", name);
  for (const Rule* rule : all_rules()) {
    if (rule->name.starts_with(beginning)) names.push_back(fmt::format("\"{}\"", rule->name));
  }
  return names;
}

std::string advice_on(std::string_view name) {
  constexpr std::size_t most_named = 5;
  if (const std::string_view meant = nearest_rule(name); !meant.empty()) return did_you_mean(meant);
  const ExpectedWord* expected = expected_word("rule", name);
  if (expected != nullptr) return std::string(expected->advice);
  const std::vector<std::string> about = rules_about(name);
  return about.empty() ? std::string("\"followup rules\" lists them")
                       : fmt::format("those about it are {}; \"followup rules\" lists all",
                                     first_of(about, most_named));
}

}  // namespace

const Rule& rule_called(std::string_view name) {
  if (const Rule* rule = find_rule(name)) return *rule;
  throw Failure(fmt::format("there is no rule \"{}\"; {}", name, advice_on(name)));
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
