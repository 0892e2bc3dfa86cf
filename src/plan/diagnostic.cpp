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
  Diagnostics kept;
  kept.reserve(diagnostics.size());
  Severity strictest = Severity::ignore;  // of the others at this place
  for (Diagnostic& d : diagnostics) {
    const Diagnostic* before = kept.empty() ? nullptr : &kept.back();
    const bool is_same_place =
        before != nullptr && before->source == d.source && before->place.begin == d.place.begin;
    if (!is_same_place) strictest = Severity::ignore;
    if (is_same_place && before->rule == d.rule && before->message == d.message) continue;
    if (d.rule->gives_way && strictest <= d.severity) continue;
    if (!d.rule->gives_way) strictest = std::min(strictest, d.severity);
    kept.push_back(std::move(d));
  }
  diagnostics = std::move(kept);
}

}  // namespace followup
