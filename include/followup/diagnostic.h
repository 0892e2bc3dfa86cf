// What is wrong in a plan, as data: the rule, the place, the message and the advice. Excerpts and
// carets are drawn by the formats. To the user a diagnostic is a "problem".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "followup/source.h"

namespace followup {

enum class Severity : std::uint8_t {
  error,
  warning,
  note,
  ignore,  // not looked for
};

std::string_view name(Severity severity);

// What a rule is about; followup-rules(7) lists them in this order.
enum class RuleGroup : std::uint8_t {
  structure,
  identifiers,
  owners,
  deadlines,
  statuses,
  responses,
  evidence,
  consistency,
};

std::string_view name(RuleGroup group);

enum class ParameterKind : std::uint8_t {
  none,
  duration,  // "P6M"
  words,     // a list of texts
};

// What else can be set of a rule in followup.yaml, beside its severity.
struct RuleParameter {
  std::string_view name = {};
  ParameterKind kind = ParameterKind::none;
  std::string_view preset = {};   // a duration, or words with ", " between them
  std::string_view summary = {};  // "how long after the last entry"
};

// A rule of the checker. Its name is for ever: people write it into their configuration. The texts
// are sentences for coordinators who know neither YAML nor programming; followup explain,
// followup-rules(7) and the formats of CI systems are made from them.
struct Rule {
  std::string_view name;
  Severity severity = Severity::error;  // by default
  std::string_view summary;             // what is wrong, without a full stop
  RuleGroup group = RuleGroup::structure;
  std::string_view reason = {};  // why it matters
  std::string_view source = {};  // who asks for it; empty where it is common sense
  std::string_view advice = {};  // what to do about it
  // Whole plan files, as short as can be. A line "# file: NAME" starts another file; the first is
  // called plan.yaml. The wrong one breaks this rule once and no other; the right one breaks none.
  // Of a rule that compares plans with an earlier state, `before` is what they are compared with.
  std::string_view before = {};
  std::string_view wrong = {};
  std::string_view right = {};
  // What it finds changes with the day on which it is asked; --strict never raises it.
  bool depends_on_date = false;
  // Silent where another problem is reported at the same place that is as severe.
  bool gives_way = false;
  // The file could not be read: nothing turns the rule off.
  bool is_binding = false;
  RuleParameter parameter = {};

  bool needs_earlier_plans() const { return !before.empty(); }
};

// Another place that a problem speaks of, such as "first written here".
struct RelatedPlace {
  const Source* source = nullptr;
  Place place;
  std::string message;
};

// `message` and `help` are one line each and quote words of the file as they are: a format makes
// them safe for where they go.
struct Diagnostic {
  const Rule* rule = nullptr;
  const Source* source = nullptr;
  Place place;
  std::string message;
  std::string help;
  std::vector<RelatedPlace> related;
  Severity severity = Severity::error;  // the one in force, set when the problem is judged
};

using Diagnostics = std::vector<Diagnostic>;

// Whether one of them is an error by default.
bool has_error(const Diagnostics& diagnostics);

// By path, place and rule; what is the same twice is dropped, and so are rules that give way.
void sort_and_reduce(Diagnostics& diagnostics);

}  // namespace followup
