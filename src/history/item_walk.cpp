#include "history/item_walk.h"

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <queue>
#include <span>
#include <unordered_set>
#include <utility>

#include "history/former_item.h"

namespace followup {
namespace {

bool is_the_same(const Change& one, const Change& other) {
  return one.kind == other.kind && one.field == other.field && one.to == other.to &&
         one.entry == other.entry;
}

}  // namespace

std::vector<HistoryStep> ItemWalk::walk(const Moment& newest, const ItemPlace& place) {
  ahead_.push_back(add(newest, place));
  while (!ahead_.empty()) {
    const std::size_t at = ahead_.back();
    ahead_.pop_back();
    look_before(at);
  }
  return in_order();
}

std::size_t ItemWalk::add(const Moment& moment, const ItemPlace& place) {
  nodes_.push_back({{moment, {}, {}}, place, {}});
  return nodes_.size() - 1;
}

void ItemWalk::follow(std::size_t at, const Moment& older, const ItemPlace& place) {
  const auto [known, is_new] =
      known_.try_emplace(fmt::format("{}\n{}\n{}", hex(older.commit->id), place.item, place.path));
  if (is_new) {
    known->second = add(older, place);
    ahead_.push_back(known->second);
  }
  nodes_[at].older.push_back(known->second);
}

void ItemWalk::look_before(std::size_t at) {
  const Moment moment = nodes_[at].step.moment;
  const auto files = files_of(moment, git_);
  const std::vector<Moment> before = moments_before(moment, git_);
  if (follow_unchanged(at, *files, before)) return;
  bool is_cut_off = before.size() < moment.parents.size();
  std::vector<StepFrom> steps = steps_from(nodes_[at].place, *files, before, is_cut_off);
  std::erase_if(steps, [](const StepFrom& step) { return !step.step.before; });
  is_cut_off_ = is_cut_off_ || is_cut_off;
  if (steps.empty()) return begin_here(at, *files, is_cut_off);
  take_steps(at, std::move(steps));
}

// Where one commit before has the same file, the others have no part in it.
bool ItemWalk::follow_unchanged(std::size_t at, const Files& files,
                                const std::vector<Moment>& before) {
  const ItemPlace place = nodes_[at].place;
  const std::optional<GitCommit>& commit = nodes_[at].step.moment.commit;
  const auto same = std::ranges::find_if(before, [&](const Moment& older) {
    const bool has_the_same_tree = commit && commit->tree == older.commit->tree;
    return has_the_same_tree || plans_.are_same({place.path}, files, *files_of(older, git_));
  });
  if (same == before.end()) return false;
  follow(at, *same, place);
  return true;
}

// Behind what cannot be read the way goes on.
std::vector<ItemWalk::StepFrom> ItemWalk::steps_from(const ItemPlace& place, const Files& files,
                                                     std::vector<Moment> before, bool& is_cut_off) {
  std::vector<StepFrom> steps;
  std::unordered_set<ObjectId> seen;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const Moment older = before[i];
    if (!seen.insert(older.commit->id).second) continue;
    ItemStep step = plans_.step(place, files, *files_of(older, git_));
    if (!step.is_unreadable) {
      steps.push_back({older, std::move(step)});
      continue;
    }
    const Moment broken =
        step.lost_paths.empty() ? older : first_unreadable(older, step.lost_paths);
    unreadable_.add(broken);
    std::vector<Moment> next = moments_before(broken, git_);
    if (next.size() < broken.parents.size()) is_cut_off = true;
    std::ranges::move(next, std::back_inserter(before));
  }
  return steps;
}

// The commit that broke what stayed so up to a moment.
Moment ItemWalk::first_unreadable(Moment moment, const std::vector<std::string>& paths) {
  for (;;) {
    const auto files = files_of(moment, git_);
    const std::vector<Moment> before = moments_before(moment, git_);
    const auto same = std::ranges::find_if(before, [&](const Moment& older) {
      return plans_.are_same(paths, *files, *files_of(older, git_));
    });
    if (same == before.end()) return moment;
    moment = *same;
  }
}

// A merge did itself only what is new against everything that it brought together.
void ItemWalk::take_steps(std::size_t at, std::vector<StepFrom> steps) {
  const auto unchanged =
      std::ranges::find_if(steps, [](const StepFrom& step) { return step.step.changes.empty(); });
  if (unchanged != steps.end()) return follow(at, unchanged->older, *unchanged->step.before);
  std::vector<Change> changes = std::move(steps.front().step.changes);
  for (const StepFrom& other : std::span(steps).subspan(1)) {
    std::erase_if(changes, [&](const Change& change) {
      return std::ranges::none_of(other.step.changes, [&](const Change& candidate) {
        return is_the_same(change, candidate);
      });
    });
  }
  nodes_[at].step.id = std::move(steps.front().step.id);
  nodes_[at].step.changes = std::move(changes);
  for (const StepFrom& step : steps) follow(at, step.older, *step.step.before);
}

void ItemWalk::begin_here(std::size_t at, const Files& files, bool is_cut_off) {
  auto change = plans_.whole_change(ChangeKind::added, nodes_[at].place, files);
  if (!change) return;
  nodes_[at].step.is_first_known = is_cut_off;
  nodes_[at].step.id = change->id;
  nodes_[at].step.changes.push_back(std::move(*change));
  if (!is_cut_off) follow_earlier_life(at);
}

// What was put back has the same id and the same words in the same file. Another thing may have the
// id, and other words are another thing.
void ItemWalk::follow_earlier_life(std::size_t at) {
  const ItemPlace place = nodes_[at].place;
  const Moment put_back = nodes_[at].step.moment;
  const PlansState with_it = plans_.read_one(*files_of(put_back, git_), place.path);
  FormerItemSearch search(git_, plans_, [&](const Moment& older, const Moment& newer) {
    const auto files = files_of(older, git_);
    Sighting sighting;
    if (plans_.are_same({place.path}, *files, *files_of(newer, git_))) return sighting;
    const PlansState state = plans_.read_one(*files, place.path);
    if (holds_the_same(place, state, with_it)) sighting.place = place;
    sighting.is_uncertain = !sighting.place && state.is_incomplete;
    return sighting;
  });
  const auto former = search.find(put_back);
  if (!former || !former->removed_by) return;
  auto change =
      plans_.whole_change(ChangeKind::removed, former->place, *files_of(former->last, git_));
  const std::size_t removal = add(*former->removed_by, former->place);
  nodes_[at].older.push_back(removal);
  nodes_[removal].step.id = change->id;
  nodes_[removal].step.changes.push_back(std::move(*change));
  follow(removal, former->last, former->place);
}

// What others follow comes before them; by time among those that know nothing of each other.
std::vector<HistoryStep> ItemWalk::in_order() {
  std::vector<std::vector<std::size_t>> newer(nodes_.size());
  std::vector<std::size_t> missing(nodes_.size());
  using Ready = std::pair<std::int64_t, std::size_t>;
  std::priority_queue<Ready, std::vector<Ready>, std::greater<>> ready;
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    missing[i] = nodes_[i].older.size();
    for (const std::size_t older : nodes_[i].older) newer[older].push_back(i);
    if (missing[i] == 0) ready.emplace(nodes_[i].step.moment.time, i);
  }
  std::vector<HistoryStep> steps;
  while (!ready.empty()) {
    const std::size_t at = ready.top().second;
    ready.pop();
    HistoryStep& step = nodes_[at].step;
    // What one way does not know, another one may.
    if (!step.changes.empty() && !(step.is_first_known && !steps.empty())) {
      steps.push_back(std::move(step));
    }
    for (const std::size_t next : newer[at]) {
      if (--missing[next] == 0) ready.emplace(nodes_[next].step.moment.time, next);
    }
  }
  return steps;
}

}  // namespace followup
