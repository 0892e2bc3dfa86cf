// Orders problems and leaves out what says the same again.
#include "followup/diagnostic.h"

#include <algorithm>
#include <tuple>

namespace followup {

std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
    case Severity::ignore:
      return "ignore";
  }
  return {};
}

std::string_view name(RuleGroup group) {
  switch (group) {
    case RuleGroup::structure:
      return "structure";
    case RuleGroup::identifiers:
      return "identifiers";
    case RuleGroup::owners:
      return "owners";
    case RuleGroup::deadlines:
      return "deadlines";
    case RuleGroup::statuses:
      return "statuses";
    case RuleGroup::responses:
      return "responses";
    case RuleGroup::evidence:
      return "evidence";
    case RuleGroup::consistency:
      return "consistency";
  }
  return {};
}

bool has_error(const Diagnostics& diagnostics) {
  return std::ranges::any_of(diagnostics, [](const Diagnostic& problem) {
    return problem.rule->severity == Severity::error;
  });
}

void sort_and_reduce(Diagnostics& diagnostics) {
  const auto order = [](const Diagnostic& d) {
    return std::tuple(std::string_view(d.source->path), d.place.begin, d.rule->gives_way,
                      d.rule->name, std::string_view(d.message), d.place.end);
  };
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return order(a) < order(b); });
  // After sorting, a rule that gives way follows whatever else stands at its place.
  const auto says_nothing_new = [](const Diagnostic& before, const Diagnostic& d) {
    if (before.source != d.source || before.place.begin != d.place.begin) return false;
    const bool gives_way = d.rule->gives_way && before.severity <= d.severity;
    return gives_way || (before.rule == d.rule && before.message == d.message);
  };
  Diagnostics kept;
  kept.reserve(diagnostics.size());
  for (Diagnostic& d : diagnostics) {
    if (kept.empty() || !says_nothing_new(kept.back(), d)) kept.push_back(std::move(d));
  }
  diagnostics = std::move(kept);
}

}  // namespace followup
