// Backwards in time, through the moments that lack it.
#include "history/former_item.h"

namespace followup {

std::optional<FormerItem> FormerItemSearch::find(const Moment& start) {
  add(start, std::nullopt);
  std::optional<Candidate> of_merge;
  while (!ahead_.empty()) {
    const std::size_t at = ahead_.top().second;
    ahead_.pop();
    LookedAt looked = look_before(at);
    if (!looked.found) continue;
    if (!looked.was_lacked_before) return with_what_followed(std::move(*looked.found));
    // A merge took over that it was removed; who did so is found further back, if it was not the
    // merge itself.
    if (!of_merge) of_merge = std::move(looked.found);
  }
  if (!of_merge) return std::nullopt;
  return with_what_followed(std::move(*of_merge));
}

void FormerItemSearch::add(const Moment& moment, std::optional<std::size_t> newer) {
  ahead_.emplace(moment.time, lacking_.size());
  lacking_.push_back({moment, newer});
}

FormerItemSearch::LookedAt FormerItemSearch::look_before(std::size_t at) {
  const Moment moment = lacking_[at].moment;
  LookedAt looked;
  const std::vector<Moment> before = moments_before(moment, git_);
  if (before.size() < moment.parents.size()) is_cut_off_ = true;
  for (const Moment& parent : before) {
    if (seen_.contains(parent.commit->id)) {
      looked.was_lacked_before = true;
      continue;
    }
    Sighting sighting = find_in_(parent, moment);
    if (sighting.is_uncertain) unreadable_.add(parent);
    if (sighting.place) {
      if (!looked.found) looked.found = Candidate{at, parent, std::move(*sighting.place)};
    } else {
      looked.was_lacked_before = true;
      seen_.insert(parent.commit->id);
      add(parent, at);
    }
  }
  return looked;
}

// Forwards again. What lacks it because it is broken says nothing; what came after that does.
FormerItem FormerItemSearch::with_what_followed(Candidate candidate) {
  FormerItem item{candidate.place, candidate.moment, candidate.place, candidate.moment, {}, {}};
  for (std::optional<std::size_t> at = candidate.lacking; at; at = lacking_[*at].newer) {
    const Moment& newer = lacking_[*at].moment;
    const auto files = files_of(item.last, git_);
    const auto newer_files = files_of(newer, git_);
    if (plans_.are_same({item.place.path}, *files, *newer_files)) {
      item.last = newer;
      continue;
    }
    const PlansState before = plans_.read_different(*files, *newer_files, item.place.path);
    const PlansState after = plans_.read_different(*newer_files, *files, item.place.path);
    if (auto place = place_after(item.place, before, after)) {
      item.place = std::move(*place);
      item.last = newer;
    } else if (after.lost_paths.empty() && !after.is_incomplete) {
      item.removed_by = newer;
      break;
    } else {
      item.unreadable_commits.add(newer);
    }
  }
  return item;
}

}  // namespace followup
