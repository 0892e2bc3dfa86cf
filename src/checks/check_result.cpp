// What a result amounts to.
#include <algorithm>

#include "followup/check.h"

namespace followup {

std::size_t CheckResult::count(Severity severity) const {
  const auto has_severity = [&](const Diagnostic& d) { return d.severity == severity; };
  return static_cast<std::size_t>(std::ranges::count_if(problems, has_severity) +
                                  std::ranges::count_if(not_shown, has_severity));
}

bool CheckResult::is_failure(const Diagnostic& problem) const {
  // Only an explicit severity makes a rule that depends on the day fail a run.
  const Severity threshold =
      problem.rule->depends_on_date ? Severity::error : fail_on.value_or(Severity::error);
  return fail_on.has_value() && problem.severity <= std::min(*fail_on, threshold);
}

bool CheckResult::has_failure() const {
  const auto fails = [&](const Diagnostic& d) { return is_failure(d); };
  return std::ranges::any_of(problems, fails) || std::ranges::any_of(not_shown, fails);
}

void CheckResult::show_at_most(std::size_t count) {
  if (problems.size() <= count) return;
  const auto first = problems.begin() + static_cast<std::ptrdiff_t>(count);
  not_shown.assign(std::make_move_iterator(first), std::make_move_iterator(problems.end()));
  problems.erase(first, problems.end());
}

}  // namespace followup
