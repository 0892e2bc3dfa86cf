// Statuses: a word of the vocabulary, and true to the monitoring entries.
#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "checks/table.h"
#include "checks/wording.h"
#include "text/spelling.h"
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

constexpr Rule unknown{
    .name = "status-unknown",
    .severity = Severity::error,
    .summary = "A status is not one of the known words",
    .group = RuleGroup::statuses,
    .reason =
        "Whether an action is open or closed must not be a matter of opinion. A word outside the "
        "list counts as open, and no table can say how far the work is.",
    .advice =
        "Write one of the known words, such as not-started, ongoing, completed or cancelled. If "
        "your office has a word of its own, say under statuses: which of these it stands for.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    status: halfway there
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    status: ongoing
)",
    .gives_way = true,
};

void find_unknown(const PlanContext& context, const Problems& problems) {
  for_each_status(context.outline, [&](const Text& status) {
    if (is_known(status, context.vocabulary) || is_overdue_word(status.words)) return;
    const std::string meant = context.vocabulary.nearest_status(status.words);
    problems.add(
        status.place, fmt::format("\"{}\" is not a status", status.words),
        did_you_mean(meant,
                     fmt::format("the statuses are {}; words of your own are explained under "
                                 "statuses: in followup.yaml",
                                 status_names())));
  });
}

constexpr Rule overdue{
    .name = "status-overdue",
    .severity = Severity::error,
    .summary = "Overdue is not a status: it follows from the deadline",
    .group = RuleGroup::statuses,
    .reason =
        "Whether an action is overdue depends on its deadline and the day on which one asks. "
        "Written down, the word is still there when the deadline has been moved, and is missing "
        "when a deadline passes unnoticed.",
    .advice =
        "Write how far the work is: not-started, ongoing or delayed. The reports work out what is "
        "overdue.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    status: overdue
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    status: delayed
)",
};

void find_overdue(const PlanContext& context, const Problems& problems) {
  for_each_status(context.outline, [&](const Text& status) {
    if (is_known(status, context.vocabulary) || !is_overdue_word(status.words)) return;
    problems.add(status.place,
                 fmt::format("\"{}\" is not a status: it follows from the deadline", status.words),
                 "write how far the work is (not-started, ongoing, delayed); followup says what is "
                 "overdue");
  });
}

// Of those that are certainly of the as-of date or before.
const MonitoringEntry* latest_entry_with_status(const Tracking& record, Day as_of) {
  const MonitoringEntry* latest = nullptr;
  for (const MonitoringEntry& entry : record.monitoring) {
    if (!entry.status.is_present() || !entry.date.date || entry.date.date->latest > as_of) continue;
    if (latest == nullptr || entry.date.date->latest >= latest->date.date->latest) latest = &entry;
  }
  return latest;
}

constexpr Rule contradicted{
    .name = "status-contradicted",
    .severity = Severity::warning,
    .summary = "The status of an action says one thing, its monitoring entries another",
    .group = RuleGroup::statuses,
    .reason =
        "An action that is called completed while its latest entry tells of open work counts as "
        "done in every rate. Readers who notice will trust none of the figures.",
    .advice =
        "Correct the one that is wrong: the status of the action, or that of the entry. Without a "
        "status of its own the action takes it from its entries.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Set up a task force on training
    owner: MoH Cambodia
    deadline: 2027-06
    status: completed
    evidence: https://example.org/terms-of-reference
    monitoring:
      - note: Half of the members are still to be named.
        date: 2026-10
        status: ongoing
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Set up a task force on training
    owner: MoH Cambodia
    deadline: 2027-06
    status: ongoing
    evidence: https://example.org/terms-of-reference
    monitoring:
      - note: Half of the members are still to be named.
        date: 2026-10
        status: ongoing
)",
    .depends_on_date = true,
};

void find_contradicted(const PlanContext& context, const Problems& problems) {
  for (const TrackedAction& action : context.outline.actions) {
    const Tracking& record = *action.record;
    const auto own =
        record.status.is_present() ? context.vocabulary.status(record.status.words) : std::nullopt;
    if (!own) continue;
    if (state_of(*own) == State::closed) {
      const MonitoringEntry* latest = latest_entry_with_status(record, context.as_of);
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

constexpr Rule left_open{
    .name = "monitoring-left-open",
    .severity = Severity::note,
    .summary = "The latest monitoring entry is closed, but one before it is still open",
    .group = RuleGroup::statuses,
    .reason =
        "Each monitoring entry stands for one piece of the work, and the action is closed when all "
        "of them are. Who writes an entry a month, as in a diary, leaves the earlier ones open, "
        "and an action that is done counts as ongoing.",
    .advice =
        "If the action is done, give it a status of its own. If only one piece of it is done, "
        "write what has become of the other.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    monitoring:
      - note: The curriculum is written.
        date: 2026-08
        status: ongoing
      - note: The staff of all districts have been trained.
        date: 2026-10
        status: completed
        links: https://example.org/list-of-participants
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    status: completed
    evidence: https://example.org/list-of-participants
    monitoring:
      - note: The curriculum is written.
        date: 2026-08
      - note: The staff of all districts have been trained.
        date: 2026-10
)",
    .depends_on_date = true,
};

// Work that was going on before; what is planned is looked at by its day.
bool is_going_on(const MonitoringEntry& entry, const Vocabulary& vocabulary) {
  const auto said = vocabulary.status(entry.status.words);
  return said && state_of(*said) == State::open && *said != Status::not_started;
}

void find_left_open(const PlanContext& context, const Problems& problems) {
  for (const TrackedAction& action : context.outline.actions) {
    const Tracking& record = *action.record;
    if (record.status.is_present() || record.monitoring.size() < 2) continue;
    const MonitoringEntry* latest = latest_entry_with_status(record, context.as_of);
    if (latest == nullptr) continue;
    const auto last = context.vocabulary.status(latest->status.words);
    if (!last || state_of(*last) != State::closed) continue;
    const auto* const open =
        std::ranges::find_if(record.monitoring, [&](const MonitoringEntry& entry) {
          return entry.status.is_present() && entry.date.date &&
                 entry.date.date->latest < latest->date.date->latest &&
                 is_going_on(entry, context.vocabulary);
        });
    if (open == record.monitoring.end()) continue;
    problems.add(open->status.place,
                 fmt::format("{} counts as {}: its latest monitoring entry says \"{}\", but this "
                             "one before it still says \"{}\"",
                             name_of(action), describe(action.progress), latest->status.words,
                             open->status.words),
                 "if the action is done, write status: for the action; if not, what has become of "
                 "this piece",
                 {{context.plan.source, latest->status.place, "the latest entry"}});
  }
}

constexpr Rule scheduled_in_the_past{
    .name = "monitoring-scheduled-past",
    .severity = Severity::warning,
    .summary = "A monitoring entry is planned for a day that has passed",
    .group = RuleGroup::statuses,
    .reason =
        "The day has come and gone, and the plan does not say what became of it. The work may be "
        "done and not counted, or it may have been forgotten.",
    .advice =
        "Write what has become of it: correct the status of the entry, or write the new date.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    monitoring:
      - note: Course for the staff of all districts
        date: 2026-10
        status: scheduled
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    monitoring:
      - note: Course for the staff of all districts
        date: 2026-10
        status: completed
        links: https://example.org/list-of-participants
)",
    .depends_on_date = true,
};

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

constexpr std::array<PlanCheck, 5> checks{{{unknown, find_unknown},
                                           {overdue, find_overdue},
                                           {contradicted, find_contradicted},
                                           {left_open, find_left_open},
                                           {scheduled_in_the_past, find_scheduled_in_the_past}}};

}  // namespace

std::span<const PlanCheck> status_checks() {
  return checks;
}

}  // namespace followup
