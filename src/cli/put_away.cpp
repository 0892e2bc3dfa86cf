#include "cli/put_away.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include "changes/matching.h"
#include "changes/state_reader.h"
#include "cli/gone_plans.h"

namespace followup {

std::unordered_map<std::string, std::string> files_put_away(const PlansState& before,
                                                            const Changes& changes,
                                                            const FilesLeftOut& left_out,
                                                            const Execution& execution) {
  std::unordered_set<std::string_view> files_gone;
  for (const Change& change : changes.changes) {
    if (is_about_gone_plan(change)) files_gone.insert(change.file);
  }
  PlansState gone;
  std::ranges::copy_if(before.plans, std::back_inserter(gone.plans),
                       [&](const PlanState& plan) { return files_gone.contains(plan.file); });
  std::unordered_map<std::string, std::string> put_away;
  if (gone.plans.empty() || left_out.paths.empty()) return put_away;
  StateReader reader(left_out.root);
  const Repository repository =
      execution.load_earlier_plans(reader, left_out.paths, *left_out.files, nullptr);
  const PlansState now = reader.finish(repository);
  const Pairs pairs = matching_plans(gone, now);
  for (std::size_t i = 0; i < gone.plans.size(); ++i) {
    const auto& after = pairs.after_of(i);
    if (after) put_away.emplace(gone.plans[i].file, now.plans[*after].file);
  }
  return put_away;
}

}  // namespace followup
