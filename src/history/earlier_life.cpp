#include "history/earlier_life.h"

#include <queue>
#include <unordered_set>
#include <utility>
#include <vector>

namespace followup {

// Backwards by time. Only where the file is another one its plan is read.
std::optional<EarlierLife> earlier_life(const Moment& put_back, const ItemPlace& place,
                                        const GitRepository& git, PastPlans& plans) {
  const PlansState with_it = plans.read_one(*files_of(put_back, git), place.path);
  std::vector<Moment> lacking;
  std::priority_queue<std::pair<std::int64_t, std::size_t>> ahead;
  std::unordered_set<ObjectId> seen;
  const auto add = [&](const Moment& moment) {
    if (!seen.insert(moment.commit->id).second) return;
    ahead.emplace(moment.time, lacking.size());
    lacking.push_back(moment);
  };
  for (const Moment& older : moments_before(put_back, git)) add(older);
  while (!ahead.empty()) {
    const Moment moment = lacking[ahead.top().second];
    ahead.pop();
    const auto files = files_of(moment, git);
    for (const Moment& older : moments_before(moment, git)) {
      const auto older_files = files_of(older, git);
      const bool may_hold_it = older.commit->tree != moment.commit->tree &&
                               !plans.are_same({place.path}, *files, *older_files);
      if (may_hold_it && holds_the_same(place, plans.read_one(*older_files, place.path), with_it)) {
        return EarlierLife{older, moment};
      }
      add(older);
    }
  }
  return std::nullopt;
}

}  // namespace followup
