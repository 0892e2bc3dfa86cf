// Walks a plan once and lists what is followed up, with everything taken from above.
#include <fmt/core.h>

#include <algorithm>

#include "followup/tracking.h"
#include "plan/progress.h"

namespace followup {
namespace {

class Outliner {
 public:
  Outliner(const Plan& plan, const Vocabulary& vocabulary) : plan_(plan), vocabulary_(vocabulary) {}

  Outline build() {
    outline_.paths = std::make_unique<std::pmr::monotonic_buffer_resource>();
    Inheritance top;
    if (plan_.confirmed.is(false)) top.unconfirmed_by = &plan_.confirmed;
    top.base = plan_.adopted.date;
    if (!plan_.countries.empty()) top.countries = &plan_.countries;
    walk(plan_.recommendations, top, plan_.shown_id);
    walk(plan_.sections, top, plan_.shown_id);
    walk(plan_.actions, top, plan_.shown_id);
    return std::move(outline_);
  }

 private:
  std::string_view path(std::string_view parent, const Text& id, std::size_t position) const {
    return id.words.empty() ? joined(parent, shown_id(id, position)) : joined(parent, id.words);
  }

  std::string_view joined(std::string_view parent, std::string_view name) const {
    const std::size_t size = parent.size() + 1 + name.size();
    auto* const path = static_cast<char*>(outline_.paths->allocate(size, 1));
    *std::ranges::copy(parent, path).out = '/';
    std::ranges::copy(name, path + parent.size() + 1);
    return {path, size};
  }

  void walk(const List<Section>& sections, const Inheritance& above, std::string_view parent) {
    std::size_t position = 0;
    for (const Section& section : sections) {
      outline_.sections.push_back({&section, path(parent, section.id, ++position)});
      const std::string_view id = outline_.sections.back().id;
      Inheritance below = above;
      below.section = &section;
      below.section_id = id;
      if (section.confirmed.is(true)) below.unconfirmed_by = nullptr;
      if (section.confirmed.is(false)) below.unconfirmed_by = &section.confirmed;
      walk(section.sections, below, id);
      walk(section.actions, below, id);
    }
  }

  void walk(const List<Recommendation>& recommendations, const Inheritance& above,
            std::string_view parent) {
    std::size_t position = 0;
    for (const Recommendation& recommendation : recommendations) {
      add(recommendation, above, path(parent, recommendation.id, ++position));
    }
  }

  void walk(const List<Action>& actions, const Inheritance& above, std::string_view parent) {
    std::size_t position = 0;
    for (const Action& action : actions) add(action, above, path(parent, action.id, ++position));
  }

  void add(const Recommendation& recommendation, const Inheritance& above, std::string_view id) {
    const std::size_t index = outline_.recommendations.size();
    outline_.recommendations.push_back({&recommendation,
                                        id,
                                        {outline_.actions.size(), 0},
                                        false,
                                        vocabulary_.response(recommendation.response.words),
                                        {}});
    Inheritance below = above;
    below.recommendation = &recommendation;
    below.recommendation_id = id;
    if (recommendation.responded.date) below.base = recommendation.responded.date;
    if (recommendation.priority.is_present()) below.priority = &recommendation.priority;
    const bool is_tracked = is_tracked_itself(recommendation);
    if (is_tracked) {
      Inheritance own = inherited(recommendation, below);
      take_words(recommendation.title, recommendation.text, own);
      track(recommendation, own, id);
    }
    walk(recommendation.recommendations, below, id);
    walk(recommendation.actions, below, id);
    RecommendationView& view = outline_.recommendations[index];
    view.is_tracked = is_tracked;
    view.actions.last = outline_.actions.size();
    view.progress = progress_of(view);
  }

  // An action that may itself hold actions or countries.
  void add(const Action& action, const Inheritance& above, std::string_view id) {
    Inheritance own = inherited(action, above);
    take_words(action.title, action.action, own);
    if (!action.is_divided()) {
      // Parts that could not be read may have what is missing here.
      if (action.is_unreadable("actions") || action.is_unreadable("per_country")) {
        own.is_owner_unreadable = true;
        own.is_deadline_unreadable = true;
      }
      track(action, own, id);
      return;
    }
    const std::size_t index = outline_.divided.size();
    outline_.divided.push_back({&action, id, {outline_.actions.size(), 0}});
    walk(action.actions, own, id);
    std::size_t position = 0;
    for (const Action& part : action.per_country) {
      Inheritance country = inherited(part, own);
      take_words(part.title, part.action, country);
      track(part, country, path(id, part.id, ++position)).country = part.id.words;
    }
    outline_.divided[index].actions.last = outline_.actions.size();
  }

  // A recommendation is followed up itself if it has no actions and says something to follow up;
  // one that holds others needs more than a status, which may sum them up.
  static bool is_tracked_itself(const Recommendation& recommendation) {
    if (!recommendation.actions.empty() || recommendation.is_unreadable("actions")) return false;
    const bool has_substance = !recommendation.owner.empty() ||
                               !recommendation.deadline.is_absent() ||
                               !recommendation.monitoring.empty() ||
                               std::ranges::any_of(recommendation.remarks, is_about_tracking);
    if (!recommendation.recommendations.empty()) return has_substance;
    return has_substance || recommendation.status.is_present() ||
           !recommendation.start.is_absent() || recommendation.closed.is_written();
  }

  // A title and the full words go together.
  static void take_words(const Text& title, const Text& words, Inheritance& own) {
    if (!title.is_present() && !words.is_present()) return;
    own.title = title.words;
    own.words = words.words;
  }

  // A slip in such a key does not make the thing any less followed up.
  static bool is_about_tracking(const KeyRemark& remark) {
    return remark.is_unreadable && (remark.key == "owner" || remark.key == "deadline" ||
                                    remark.key == "monitoring" || remark.key == "status");
  }

  TrackedAction& track(const Tracking& record, const Inheritance& own, std::string_view id) {
    TrackedAction& tracked = outline_.actions.emplace_back();
    static_cast<Inheritance&>(tracked) = own;
    tracked.plan = &plan_;
    tracked.record = &record;
    tracked.id = id;
    if (own.start != nullptr) tracked.start_days = resolve(*own.start, own.base);
    if (own.deadline != nullptr) tracked.deadline_days = resolve(*own.deadline, own.base);
    tracked.progress = progress_of(record);
    tracked.is_rejected =
        &record == own.recommendation &&
        vocabulary_.response(own.recommendation->response.words) == Response::rejected;
    if (tracked.is_rejected && tracked.progress.state == State::open) {
      tracked.progress.state = State::dropped;
    }
    return tracked;
  }

  Progress progress_of(const Tracking& record) const {
    Progress progress;
    if (record.status.is_present()) {
      progress = own_progress(record.status, vocabulary_);
    } else {
      RollUp entries;
      for (const MonitoringEntry& entry : record.monitoring) {
        // A status that cannot be read is one all the same, and nobody knows that it is closed.
        if (!entry.status.is_present() && !entry.is_unreadable("status")) continue;
        const Progress part = own_progress(entry.status, vocabulary_);
        entries.add(part.status, part.state);
      }
      if (!entries.is_empty()) progress = entries.result();
    }
    return progress;
  }

  std::optional<Progress> progress_of(const RecommendationView& view) const {
    if (view.recommendation->status.is_present()) {
      return own_progress(view.recommendation->status, vocabulary_);
    }
    RollUp parts;
    for (std::size_t i = view.actions.first; i < view.actions.last; ++i) {
      const Progress& part = outline_.actions[i].progress;
      const bool says_nothing = part.word.empty() && !part.status;
      parts.add(says_nothing ? Status::not_started : part.status, part.state);
    }
    return parts.is_empty() ? std::nullopt : std::optional(parts.result());
  }

  const Plan& plan_;
  const Vocabulary& vocabulary_;
  Outline outline_;
};

}  // namespace

// What `record` says replaces the whole value from above; a deadline's note goes with its deadline.
Inheritance inherited(const Tracking& record, const Inheritance& above) {
  Inheritance own = above;
  if (!record.owner.empty()) own.owner = &record.owner;
  if (!record.partners.empty()) own.partners = &record.partners;
  if (!record.start.is_absent()) own.start = &record.start;
  if (!record.deadline.is_absent()) {
    own.deadline = &record.deadline;
    own.deadline_note = nullptr;
  }
  if (record.deadline_note.is_present()) own.deadline_note = &record.deadline_note;
  if (record.priority.is_present()) own.priority = &record.priority;
  if (!record.tags.empty()) own.tags = &record.tags;
  if (!record.countries.empty()) own.countries = &record.countries;
  if (record.is_unreadable("owner")) own.is_owner_unreadable = true;
  if (record.is_unreadable("deadline")) own.is_deadline_unreadable = true;
  return own;
}

Outline outline(const Plan& plan, const Vocabulary& vocabulary) {
  return Outliner(plan, vocabulary).build();
}

std::string shown_id(const Text& id, std::size_t position) {
  return id.words.empty() ? fmt::format("#{}", position) : std::string(id.words);
}

bool is_overdue(const TrackedAction& action, Day as_of) {
  return action.progress.state == State::open && action.deadline_days.latest &&
         *action.deadline_days.latest < as_of;
}

bool is_undated(const TrackedAction& action) {
  if (action.progress.state != State::open || action.deadline_days.latest) return false;
  if (action.deadline == nullptr) return true;
  switch (action.deadline->form) {
    case TimeFrameForm::continuous:
    case TimeFrameForm::none:
      return false;
    case TimeFrameForm::date:
      return action.deadline->date.end != Bound::open;
    case TimeFrameForm::absent:
    case TimeFrameForm::unreadable:
    case TimeFrameForm::duration:
    case TimeFrameForm::to_be_decided:
      return true;
  }
  return true;
}

bool is_late_start(const TrackedAction& action, Day as_of) {
  const Progress& progress = action.progress;
  if (progress.state != State::open) return false;
  const bool says_nothing = !progress.status && progress.word.empty();
  const bool has_not_started = says_nothing || progress.status == Status::not_started;
  return has_not_started && action.start_days.latest && *action.start_days.latest < as_of;
}

bool is_unconfirmed(const TrackedAction& action) {
  if (action.owner == nullptr) return false;
  const bool is_said_above = action.unconfirmed_by != nullptr;
  return std::ranges::any_of(*action.owner, [&](const PartyMention& owner) {
    return owner.confirmed.is(false) || (is_said_above && !owner.confirmed.is(true));
  });
}

bool has_owner(const TrackedAction& action) {
  return action.owner != nullptr &&
         std::ranges::any_of(*action.owner, [](const PartyMention& owner) {
           return owner.kind != MentionKind::to_be_decided;
         });
}

bool is_nobodys(const TrackedAction& action) {
  const bool has_names = action.owner != nullptr && !action.owner->empty();
  return !has_names && !action.is_owner_unreadable;
}

}  // namespace followup
