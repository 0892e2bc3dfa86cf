// What is kept of a plan: its outline, with the words that things are compared by.
#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>

#include "changes/compared_text.h"
#include "changes/details.h"
#include "changes/state_reader.h"
#include "followup/changes.h"
#include "text/line_counter.h"

namespace followup {
namespace {

// The key itself, or nothing if nothing is wrong with it.
Place place_of_unreadable(const Record& record, std::string_view key) {
  const auto* remark = std::ranges::find_if(
      record.remarks, [&](const KeyRemark& r) { return r.is_unreadable && r.key == key; });
  return remark == record.remarks.end() ? Place() : remark->place;
}

class StateBuilder {
 public:
  StateBuilder(const Plan& plan, const Configuration& configuration, PlanState& state)
      : vocabulary_(vocabulary_of(plan, configuration)),
        directory_(plan.parties, &configuration.directory),
        outlined_(outline(plan, vocabulary_)),
        lines_(plan.source->text),
        state_(state) {
    top_.base = plan.adopted.date;
  }

  // What holds others stands before them in each list of the outline, and what stands in a later
  // list is held by something of the same or an earlier one.
  void build() {
    for (const SectionView& view : outlined_.sections) add(view);
    for (const RecommendationView& view : outlined_.recommendations) add(view);
    for (const DividedAction& divided : outlined_.divided) add(divided);
    for (const TrackedAction& action : outlined_.actions) add(action);
  }

 private:
  ItemState& add_item(ItemKind kind, const Record& record, const Text& id,
                      std::string_view full_id) {
    const std::size_t index = state_.items.size();
    ItemState& item = state_.items.emplace_back();
    item.kind = kind;
    item.path = std::string(full_id.substr(state_.shown_id.size() + 1));
    item.has_own_id = !id.words.empty();
    // An id may have a slash in it, wrong as it is; a position has none.
    const std::size_t own_size =
        item.has_own_id ? id.words.size() : item.path.size() - (item.path.rfind('/') + 1);
    item.own_id = item.path.substr(item.path.size() - own_size);
    item.place = record.place;
    item.place_of_id = item.has_own_id ? id.place : record.place;
    item.line = lines_.line_at(record.place.begin);
    if (own_size < item.path.size()) {
      const auto above = by_path_.find(item.path.substr(0, item.path.size() - own_size - 1));
      if (above != by_path_.end()) {
        item.parent = above->second;
        state_.items[above->second].has_parts = true;
      }
    }
    by_path_.emplace(item.path, index);
    return item;
  }

  static void take_words(const Text& title, const Text& words, ItemState& item) {
    item.label = compared(title.words.empty() ? words : title);
    item.words = compared(words.words.empty() ? title : words);
  }

  void take_words(const Action& action, std::string_view country, ItemState& item) const {
    item.has_own_words = action.title.is_present() || action.action.is_present();
    if (item.has_own_words) {
      take_words(action.title, action.action, item);
    } else if (item.parent) {
      item.label = state_.items[*item.parent].label;
      item.words = state_.items[*item.parent].words;
    }
    if (country.empty()) return;
    item.label =
        compared(item.label.words.empty() ? std::string(country)
                                          : fmt::format("{} ({})", item.label.words, country),
                 item.label.place);
  }

  static void take_progress(const Tracking& record, const Progress& progress, ItemState& item) {
    item.progress = progress;
    item.progress->word = {};  // it views the plan
    item.is_status_unknown = record.status.is_present() && !progress.status;
    item.reason = compared(record.reason);
    if (!says_something(progress)) return;
    item.status = compared_word(describe(progress), progress.status, record.status.place);
  }

  std::vector<ComparedParty> compared_parties(const PartyList* parties) const {
    std::vector<ComparedParty> all;
    if (parties == nullptr) return all;
    for (const PartyMention& mention : *parties) {
      const Party* party =
          mention.kind == MentionKind::party ? directory_.find(mention.name.words) : nullptr;
      all.push_back(
          {compared(mention.name), party == nullptr ? std::string() : name_key(party->key.words)});
    }
    return all;
  }

  // Words that cannot be read are compared like others. What has none, such as a list or a key that
  // is misspelt, stands at its key.
  static void take_deadline(const Tracking& record, const Inheritance& own, ItemState& item) {
    ComparedDeadline& deadline = item.deadline.value;
    const bool has_unreadable_key = record.is_unreadable("deadline");
    const bool has_words =
        own.deadline != nullptr && (own.deadline == &record.deadline || !has_unreadable_key);
    item.deadline.is_own = own.deadline == &record.deadline || has_unreadable_key;
    if (!has_words) {
      deadline.is_unreadable = own.is_deadline_unreadable;
      if (!deadline.is_unreadable) return;
      deadline.written = compared(unreadable, place_of_unreadable(record, "deadline"));
      return;
    }
    deadline.written = compared(own.deadline->written);
    deadline.latest = resolve(*own.deadline, own.base).latest;
    deadline.is_counted = own.deadline->form == TimeFrameForm::duration;
    deadline.is_unreadable = own.deadline->form == TimeFrameForm::unreadable;
  }

  void take_values(const Tracking& record, const Inheritance& own, ItemState& item) const {
    take_deadline(record, own, item);
    item.owners = {compared_parties(own.owner), own.owner == &record.owner};
    item.partners = {compared_parties(own.partners), own.partners == &record.partners};
    take_priority(record, own, item);
  }

  void take_priority(const Tracking& record, const Inheritance& own, ItemState& item) const {
    if (own.priority == nullptr) return;
    const Text& written = *own.priority;
    item.priority = {
        compared_word(written.words, vocabulary_.priority(written.words), written.place),
        own.priority == &record.priority};
  }

  void take_entries(const Tracking& record, const Inheritance& own, ItemState& item) {
    for (const MonitoringEntry& entry : record.monitoring) {
      item.monitoring.push_back(
          {compared(entry.note), compared(entry.date.written),
           compared_word(entry.status.words, vocabulary_.status(entry.status.words),
                         entry.status.place),
           compared_names(entry.by), compared(entry.links), entry.place,
           lines_.line_at(entry.place.begin)});
    }
    for (const Revision& revision : record.revisions) {
      item.revisions.push_back(
          {{compared(revision.was.written), resolve(revision.was, own.base).latest},
           compared(revision.date.written),
           compared(revision.reason),
           compared_names(revision.by),
           revision.place,
           lines_.line_at(revision.place.begin)});
    }
  }

  const Inheritance& above(const ItemState& item) const {
    return item.parent ? above_[*item.parent] : top_;
  }

  void add(const SectionView& view) {
    const Section& section = *view.section;
    ItemState& item = add_item(ItemKind::section, section, section.id, view.id);
    take_words(section.title, section.description, item);
    item.details = details_of(section);
    above_.push_back(top_);
  }

  // Its parts take from it no more than its priority and the day that durations count from.
  void add(const RecommendationView& view) {
    const Recommendation& recommendation = *view.recommendation;
    ItemState& item =
        add_item(ItemKind::recommendation, recommendation, recommendation.id, view.id);
    recommendations_.emplace(&recommendation, state_.items.size() - 1);
    take_words(recommendation.title, recommendation.text, item);
    item.response =
        compared_word(recommendation.response.words, view.response, recommendation.response.place);
    item.is_response_unknown = recommendation.response.is_present() && !view.response;
    item.is_answered = view.response && *view.response != Response::pending;
    item.explanation = compared(recommendation.explanation);
    item.responded = compared(recommendation.responded);
    item.details = details_of(recommendation);
    if (recommendation.status.is_present()) take_progress(recommendation, *view.progress, item);
    Inheritance below = above(item);
    if (recommendation.responded.date) below.base = recommendation.responded.date;
    if (recommendation.priority.is_present()) below.priority = &recommendation.priority;
    take_priority(recommendation, below, item);
    above_.push_back(below);
  }

  void add(const DividedAction& divided) {
    const Action& action = *divided.action;
    ItemState& item = add_item(ItemKind::action, action, action.id, divided.id);
    take_words(action, {}, item);
    item.details = details_of(action);
    const Inheritance own = inherited(action, above(item));
    take_values(action, own, item);
    above_.push_back(own);
  }

  void add(const TrackedAction& action) {
    const Tracking& record = *action.record;
    const auto known = recommendations_.find(&record);
    const bool is_action = known == recommendations_.end();
    ItemState& item = is_action ? add_item(ItemKind::action, record, record.id, action.id)
                                : state_.items[known->second];
    // What is followed up and no recommendation is an action.
    if (is_action) {
      take_words(static_cast<const Action&>(record), action.country, item);
      item.details = details_of(record);
    }
    item.is_followed_up = true;
    take_values(record, action, item);
    take_progress(record, action.progress, item);
    take_entries(record, action, item);
  }

  const Vocabulary vocabulary_;
  const PartyDirectory directory_;
  const Outline outlined_;
  LineCounter lines_;
  PlanState& state_;
  Inheritance top_;
  std::vector<Inheritance> above_;  // what the parts of an item take from it
  std::unordered_map<std::string, std::size_t> by_path_;
  std::unordered_map<const Tracking*, std::size_t> recommendations_;
};

}  // namespace

std::string_view name(ItemKind kind) {
  switch (kind) {
    case ItemKind::plan:
      return "plan";
    case ItemKind::section:
      return "section";
    case ItemKind::recommendation:
      return "recommendation";
    case ItemKind::action:
      return "action";
  }
  return {};
}

std::size_t PlanState::actions() const {
  return static_cast<std::size_t>(std::ranges::count(items, true, &ItemState::is_followed_up));
}

PlanState state_of(const Plan& plan, std::string path, const Configuration& configuration) {
  PlanState state;
  state.path = std::move(path);
  state.file = plan.source->path;
  state.id = plan.id.words;
  state.shown_id = plan.shown_id;
  state.title = compared(plan.title);
  state.adopted = compared(plan.adopted);
  state.details = details_of(plan);
  state.place = plan.place;
  state.place_of_id = plan.id.is_present() ? plan.id.place : plan.place;
  state.line = LineCounter(plan.source->text).line_at(plan.place.begin);
  StateBuilder(plan, configuration, state).build();
  return state;
}

}  // namespace followup
