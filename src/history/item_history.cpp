#include "history/item_history.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "git/shallow_advice.h"
#include "history/former_item.h"
#include "history/item_lookup.h"
#include "history/item_walk.h"
#include "text/counted.h"
#include "text/short_id.h"

namespace followup {
namespace {

// What is added to a complaint that nothing is found.
std::string sentence_about(const UnreadableCommits& unreadable) {
  const std::vector<std::string> ids = unreadable.ids();
  if (ids.empty()) return {};
  std::vector<std::string> named;
  std::ranges::transform(ids, std::back_inserter(named), short_id);
  constexpr std::size_t most = 3;
  return fmt::format("; it may stand in what could not be read in the {} {}",
                     ids.size() == 1 ? "commit" : "commits", first_of(named, most));
}

class HistoryTeller {
 public:
  HistoryTeller(const GitRepository& git, const PlanSources& sources)
      : git_(git), sources_(sources), plans_(git, sources.all) {}

  ItemHistory tell(const std::string& id, const Moment& start, const PlansState& state) {
    const ItemLookup lookup(id);
    if (const auto place = lookup.find(state)) {
      describe(start, *place);
      walk(start, *place);
    } else {
      tell_former(lookup, start, state);
    }
    history_.unreadable_commits = unreadable_.ids();
    return std::move(history_);
  }

 private:
  void tell_former(const ItemLookup& lookup, const Moment& start, const PlansState& state) {
    FormerItemSearch search(git_, plans_, [&](const Moment& older, const Moment& newer) {
      return find_in(lookup, older, newer);
    });
    const auto former = search.find(start);
    if (!former) {
      throw Failure(fmt::format("{}{}{}", lookup.complaint(state),
                                sentence_about(search.unreadable_commits()),
                                search.is_cut_off() ? shallow_advice : std::string_view()));
    }
    describe(former->last, former->place);
    const std::string former_id = whole(ChangeKind::added, former->former, former->former_place).id;
    if (former_id != history_.id) history_.former_id = former_id;
    walk(former->last, former->place);
    unreadable_.add(former->unreadable_commits);
    if (!former->removed_by) return;
    history_.events.push_back({history_.id, whole(ChangeKind::removed, former->last, former->place),
                               false, false, told(*former->removed_by)});
  }

  // What is the same in the newer moment does not hold it either.
  Sighting find_in(const ItemLookup& lookup, const Moment& older, const Moment& newer) {
    Sighting sighting;
    if (newer.commit && newer.commit->tree == older.commit->tree) return sighting;
    const auto files = files_of(older, git_);
    const auto newer_files = files_of(newer, git_);
    const auto wants = [&](const LoadedFile& file) {
      return !have_content(*newer_files, file.source.real_path, file.content_id) &&
             lookup.may_stand_in(file);
    };
    const PlansState state = plans_.read(*files, wants, sources_.asked_for);
    sighting.place = lookup.find(state);
    // A state without a path that was asked for is incomplete, too.
    sighting.is_uncertain = !sighting.place && state.is_incomplete && plans_.is_incomplete(*files);
    return sighting;
  }

  Change whole(ChangeKind kind, const Moment& moment, const ItemPlace& place) {
    return plans_.whole_change(kind, place, *files_of(moment, git_)).value_or(Change());
  }

  void describe(const Moment& moment, const ItemPlace& place) {
    const Change change = whole(ChangeKind::added, moment, place);
    history_.item = change.item;
    history_.id = change.id;
    history_.title = change.title;
    history_.file = change.file;
  }

  void walk(const Moment& newest, const ItemPlace& place) {
    ItemWalk walk(git_, plans_);
    bool was_removed = false;
    for (HistoryStep& step : walk.walk(newest, place)) {
      auto commit = told(step.moment);
      // Whoever made it need not have to do with what was there by then.
      if (commit && step.is_first_known) commit->author = commit->email = commit->subject = {};
      for (Change& change : step.changes) {
        const bool is_put_back = was_removed && change.kind == ChangeKind::added;
        was_removed = was_removed || change.kind == ChangeKind::removed;
        history_.events.push_back(
            {step.id, std::move(change), step.is_first_known, is_put_back, commit});
      }
    }
    history_.is_cut_off = walk.is_cut_off();
    if (history_.is_cut_off && git_.is_shallow()) history_.cut_off_advice = shallow_advice;
    unreadable_.add(walk.unreadable_commits());
  }

  std::optional<CommitOfEvent> told(const Moment& moment) const {
    if (!moment.commit) return std::nullopt;
    CommitWords words = git_.words_of(*moment.commit);
    return CommitOfEvent{hex(moment.commit->id), std::move(words.author), std::move(words.email),
                         words.written, std::move(words.subject)};
  }

  const GitRepository& git_;
  const PlanSources& sources_;
  PastPlans plans_;
  ItemHistory history_;
  UnreadableCommits unreadable_;
};

}  // namespace

ItemHistory history_of(const std::string& id, const Moment& start, const PlansState& state,
                       const PlanSources& sources, const GitRepository& git) {
  return HistoryTeller(git, sources).tell(id, start, state);
}

}  // namespace followup
