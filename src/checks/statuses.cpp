// Statuses: a word of the vocabulary, true to the monitoring entries, and explained where something
// is given up.
#include <fmt/format.h>

#include <array>

#include "checks/table.h"
#include "checks/wording.h"
#include "text/unicode.h"

namespace followup {
namespace {

bool is_overdue_word(std::string_view word) {
  return word_key(word).find("overdue") != std::string::npos;
}

// An own word whose meaning is no status is named where it is explained, not wherever it is used.
bool is_known(const Text& status, const Vocabulary& vocabulary) {
  return vocabulary.status(status.words) || vocabulary.explains_status(status.words);
}

// Calls visit(text) for each status as it is written.
template <class Visit>
void for_each_status(const Outline& outline, const Visit& visit) {
  const auto visit_record = [&](const Tracking& record) {
    if (record.status.is_present()) visit(record.status);
    for (const MonitoringEntry& entry : record.monitoring) {
      if (entry.status.is_present()) visit(entry.status);
    }
  };
  for (const RecommendationView& view : outline.recommendations) {
    if (!view.is_tracked) visit_record(*view.recommendation);
  }
  for (const DividedAction& divided : outline.divided) visit_record(*divided.action);
  for (const TrackedAction& action : outline.actions) visit_record(*action.record);
}

void find_unknown(const PlanContext& context, const Problems& problems) {
  for_each_status(context.outline, [&](const Text& status) {
    if (is_known(status, context.vocabulary) || is_overdue_word(status.words)) return;
    const std::string meant = context.vocabulary.nearest_status(status.words);
    problems.add(status.place, fmt::format("\"{}\" is not a status", status.words),
                 meant.empty()
                     ? fmt::format("the statuses are {}; words of your own are explained under "
                                   "statuses: in followup.yaml",
                                   status_names())
                     : fmt::format("did you mean \"{}\"?", meant));
  });
}

void find_overdue(const PlanContext& context, const Problems& problems) {
  for_each_status(context.outline, [&](const Text& status) {
    if (is_known(status, context.vocabulary) || !is_overdue_word(status.words)) return;
    problems.add(status.place,
                 fmt::format("\"{}\" is not a status: it follows from the deadline", status.words),
                 "write how far the work is (not-started, ongoing, delayed); followup says what is "
                 "overdue");
  });
}

// The status of the latest dated entry that lies on or before the as-of date.
const MonitoringEntry* latest_entry(const Tracking& record, Day as_of) {
  const MonitoringEntry* latest = nullptr;
  for (const MonitoringEntry& entry : record.monitoring) {
    if (!entry.status.is_present() || !entry.date.date || entry.date.date->latest > as_of) continue;
    if (latest == nullptr || entry.date.date->latest >= latest->date.date->latest) latest = &entry;
  }
  return latest;
}

void find_contradicted(const PlanContext& context, const Problems& problems) {
  for (const TrackedAction& action : context.outline.actions) {
    const Tracking& record = *action.record;
    const auto own =
        record.status.is_present() ? context.vocabulary.status(record.status.words) : std::nullopt;
    if (!own) continue;
    if (state_of(*own) == State::closed) {
      const MonitoringEntry* latest = latest_entry(record, context.as_of);
      const auto said =
          latest == nullptr ? std::nullopt : context.vocabulary.status(latest->status.words);
      if (!said || state_of(*said) != State::open) continue;
      problems.add(record.status.place,
                   fmt::format("{} is \"{}\", but its latest monitoring entry says \"{}\"",
                               name_of(action), record.status.words, latest->status.words),
                   "correct the one that is wrong",
                   {{context.plan.source, latest->status.place, "the latest entry"}});
    } else if (state_of(*own) == State::open) {
      std::size_t with_status = 0;
      std::size_t closed = 0;
      for (const MonitoringEntry& entry : record.monitoring) {
        if (!entry.status.is_present()) continue;
        ++with_status;
        const auto said = context.vocabulary.status(entry.status.words);
        if (said && state_of(*said) == State::closed) ++closed;
      }
      if (with_status == 0 || closed < with_status) continue;
      problems.add(record.status.place,
                   fmt::format("{} is \"{}\", but all its monitoring entries are closed",
                               name_of(action), record.status.words),
                   "close the action, or write what is still open under monitoring:");
    }
  }
}

void find_scheduled_in_the_past(const PlanContext& context, const Problems& problems) {
  for (const TrackedAction& action : context.outline.actions) {
    for (const MonitoringEntry& entry : action.record->monitoring) {
      const bool is_past = entry.date.date && entry.date.date->latest < context.as_of;
      if (!is_past || !entry.status.is_present() ||
          context.vocabulary.status(entry.status.words) != Status::not_started) {
        continue;
      }
      problems.add(entry.status.place,
                   fmt::format("this entry is \"{}\" for {}, which has passed", entry.status.words,
                               entry.date.written.words),
                   "write what has become of it");
    }
  }
}

void find_closed_in_future(const PlanContext& context, const Problems& problems) {
  for (const TrackedAction& action : context.outline.actions) {
    const auto& closed = action.record->closed.date;
    if (!closed || closed->earliest <= context.as_of) continue;
    problems.add(action.record->closed.written.place,
                 fmt::format("{} was closed on {}, which is still to come", name_of(action),
                             action.record->closed.written.words),
                 "write the day on which it was closed");
  }
}

void find_closed_without_status(const PlanContext& context, const Problems& problems) {
  for (const TrackedAction& action : context.outline.actions) {
    const Tracking& record = *action.record;
    const bool is_unknown_word =
        record.is_unreadable("status") || (record.status.is_present() && !action.progress.status);
    if (!record.closed.date || action.progress.state == State::closed || is_unknown_word) {
      continue;
    }
    problems.add(record.closed.written.place,
                 fmt::format("{} has a closing date, but its status is \"{}\"", name_of(action),
                             describe(action.progress)),
                 action.progress.state == State::dropped
                     ? "remove the closing date; when and why it was given up stands under reason:"
                     : "write \"status: completed\", or remove the closing date");
  }
}

void find_unexplained(const PlanContext& context, const Problems& problems) {
  for (const TrackedAction& action : context.outline.actions) {
    const Tracking& record = *action.record;
    const bool is_given_up = record.status.is_present() &&
                             context.vocabulary.status(record.status.words) == Status::cancelled;
    if (!is_given_up || record.reason.is_present() || record.is_unreadable("reason")) continue;
    problems.add(
        record.status.place,
        fmt::format("{} is \"{}\", but nothing says why", name_of(action), record.status.words),
        "write why under reason:");
  }
}

// A key that only means something on what is followed up itself.
struct TrackingKey {
  std::string_view key;
  Place (*place)(const Tracking&);  // begin == end if it is not written
};

Place place_of(const std::vector<Text>& texts) {
  return texts.empty() ? Place{} : texts.front().place;
}

Place place_of(const PartyList& parties) {
  return parties.empty() ? Place{} : parties.front().name.place;
}

template <class T>
Place place_of_first(const std::vector<T>& records) {
  return records.empty() ? Place{} : records.front().place;
}

constexpr std::array progress_keys{
    TrackingKey{"closed", [](const Tracking& r) { return r.closed.written.place; }},
    TrackingKey{"verified_by", [](const Tracking& r) { return place_of(r.verified_by); }},
    TrackingKey{"evidence", [](const Tracking& r) { return place_of(r.evidence); }},
    TrackingKey{"monitoring", [](const Tracking& r) { return place_of_first(r.monitoring); }},
    TrackingKey{"revisions", [](const Tracking& r) { return place_of_first(r.revisions); }},
};

constexpr std::array status_keys{
    TrackingKey{"status", [](const Tracking& r) { return r.status.place; }},
    TrackingKey{"reason", [](const Tracking& r) { return r.reason.place; }},
};

constexpr std::array duty_keys{
    TrackingKey{"owner", [](const Tracking& r) { return place_of(r.owner); }},
    TrackingKey{"partners", [](const Tracking& r) { return place_of(r.partners); }},
    TrackingKey{"start", [](const Tracking& r) { return r.start.written.place; }},
    TrackingKey{"deadline", [](const Tracking& r) { return r.deadline.written.place; }},
};

void refuse(std::span<const TrackingKey> keys, const Tracking& record, const std::string& name,
            const Problems& problems) {
  for (const TrackingKey& key : keys) {
    const Place place = key.place(record);
    if (place == Place{}) continue;
    problems.add(
        place,
        fmt::format("\"{}\" cannot stand on {}, which is followed up in its parts", key.key, name),
        "write it on each part that it is about");
  }
}

void find_tracking_above_parts(const PlanContext& context, const Problems& problems) {
  // Parts take owner and dates from the action above them, but not how far it is.
  for (const DividedAction& divided : context.outline.divided) {
    const std::string name = fmt::format("action {}", divided.id);
    refuse(status_keys, *divided.action, name, problems);
    refuse(progress_keys, *divided.action, name, problems);
  }
  // A recommendation may sum its actions up in a status; the actions have the rest.
  for (const RecommendationView& view : context.outline.recommendations) {
    if (view.is_tracked || view.actions.size() == 0) continue;
    const std::string name = fmt::format("recommendation {}", view.id);
    refuse(progress_keys, *view.recommendation, name, problems);
    refuse(duty_keys, *view.recommendation, name, problems);
  }
}

constexpr std::array<PlanCheck, 8> checks{{
    {{"status-unknown", Severity::error, "A status is not a word of the vocabulary"}, find_unknown},
    {{"status-overdue", Severity::error, "Overdue is not a status: it follows from the deadline"},
     find_overdue},
    {{.name = "status-contradicted",
      .severity = Severity::warning,
      .summary = "The status of an action says one thing, its monitoring entries another",
      .depends_on_date = true},
     find_contradicted},
    {{.name = "monitoring-scheduled-past",
      .severity = Severity::warning,
      .summary = "A monitoring entry is planned for a day that has passed",
      .depends_on_date = true},
     find_scheduled_in_the_past},
    {{.name = "closed-in-future",
      .severity = Severity::error,
      .summary = "A closing date lies in the future",
      .depends_on_date = true},
     find_closed_in_future},
    {{"closed-without-status", Severity::error, "A closing date without a closed status"},
     find_closed_without_status},
    {{"status-unexplained", Severity::error, "Something is given up without a reason"},
     find_unexplained},
    {{"tracking-above-parts", Severity::error,
      "What is followed up in its parts carries what only its parts can have"},
     find_tracking_above_parts},
}};

}  // namespace

std::span<const PlanCheck> status_checks() {
  return checks;
}

}  // namespace followup
