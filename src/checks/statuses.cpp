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
    if (context.vocabulary.status(status.words) || is_overdue_word(status.words)) return;
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
    if (context.vocabulary.status(status.words) || !is_overdue_word(status.words)) return;
    problems.add(status.place,
                 fmt::format("\"{}\" is not a status: it follows from the deadline", status.words),
                 "write how far the work is (not-started, ongoing, delayed); followup says what is "
                 "overdue");
  });
}

void find_meanings(const PlanContext& context, const Problems& problems) {
  for (const WordMeaning& own : context.plan.statuses) {
    if (parse_status(own.meaning.words)) continue;
    problems.add(own.meaning.place,
                 fmt::format("\"{}\" cannot stand for \"{}\", which is not a status",
                             own.word.words, own.meaning.words),
                 fmt::format("the statuses are {}", status_names()));
  }
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
    const bool is_unknown_word = record.status.is_present() && !action.progress.status;
    if (!record.closed.is_written() || action.progress.state == State::closed || is_unknown_word) {
      continue;
    }
    problems.add(record.closed.written.place,
                 fmt::format("{} has a closing date, but its status is \"{}\"", name_of(action),
                             describe(action.progress)),
                 "write \"status: completed\", or remove the closing date");
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

void find_tracking_above_parts(const PlanContext& context, const Problems& problems) {
  for (const DividedAction& divided : context.outline.divided) {
    const Action& action = *divided.action;
    struct Written {
      std::string_view key;
      bool is_there;
      Place place;
    };
    const Written keys[]{
        {"status", action.status.is_present(), action.status.place},
        {"closed", action.closed.is_written(), action.closed.written.place},
        {"reason", action.reason.is_present(), action.reason.place},
        {"verified_by", !action.verified_by.empty(),
         action.verified_by.empty() ? Place{} : action.verified_by.front().name.place},
        {"evidence", !action.evidence.empty(),
         action.evidence.empty() ? Place{} : action.evidence.front().place},
        {"monitoring", !action.monitoring.empty(),
         action.monitoring.empty() ? Place{} : action.monitoring.front().place},
        {"revisions", !action.revisions.empty(),
         action.revisions.empty() ? Place{} : action.revisions.front().place},
    };
    for (const Written& key : keys) {
      if (!key.is_there) continue;
      problems.add(
          key.place,
          fmt::format("\"{}\" cannot stand on action {}, which is followed up in its parts",
                      key.key, divided.id),
          "write it on the part that it is about");
    }
  }
}

constexpr std::array<PlanCheck, 9> checks{{
    {{"status-unknown", Severity::error, "A status is not a word of the vocabulary"}, find_unknown},
    {{"status-overdue", Severity::error, "Overdue is not a status: it follows from the deadline"},
     find_overdue},
    {{"status-meaning-unknown", Severity::error, "An own word stands for a status that is none"},
     find_meanings},
    {{"status-contradicted", Severity::warning,
      "The status of an action says one thing, its monitoring entries another"},
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
    {{"status-above-parts", Severity::error,
      "An action that is followed up in its parts carries a status of its own"},
     find_tracking_above_parts},
}};

}  // namespace

std::span<const PlanCheck> status_checks() {
  return checks;
}

}  // namespace followup
