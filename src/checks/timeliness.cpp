// What the calendar brings to light: something should have begun, ended, been answered or been
// told by now.
#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "checks/table.h"
#include "checks/wording.h"

namespace followup {
namespace {

// Whether its own status, if it has one, is a word of the vocabulary; otherwise another problem
// speaks of it already.
bool is_status_understood(const TrackedAction& action) {
  const Tracking& record = *action.record;
  return !record.is_unreadable("status") &&
         (!record.status.is_present() || action.progress.status.has_value());
}

// A deadline or start at its value; of one that is taken from above, the action that it is about.
Place place_of(const TimeFrame* frame, const TimeFrame& own, const TrackedAction& action) {
  return frame == &own ? own.written.place : action.record->place;
}

constexpr Rule deadline_passed{
    .name = "deadline-passed",
    .severity = Severity::ignore,
    .summary = "An action is open although its deadline has passed",
    .group = RuleGroup::deadlines,
    .reason =
        "What is late is what management wants to hear of first. The rule has to be asked for, "
        "because followup overdue reports the same and a day that passes is no slip in a file.",
    .advice =
        "Close the action, or agree on a new deadline and write the old one with the reason "
        "under revisions:.",
    .wrong = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    deadline: 2026-10
    status: ongoing
)",
    .right = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    deadline: 2027-03
    status: ongoing
    revisions:
      - was: 2026-10
        date: 2026-10-20
        reason: The figures of two regions came in late.
)",
    .depends_on_date = true};

void find_deadline_passed(const PlanContext& context, const Problems& problems) {
  for (const TrackedAction& action : context.outline.actions) {
    if (!is_overdue(action, context.as_of) || !is_status_understood(action) ||
        action.deadline_days.runs_backwards()) {
      continue;
    }
    problems.add(place_of(action.deadline, action.record->deadline, action),
                 fmt::format("{} is open, but was due by {}", name_of(action),
                             iso(*action.deadline_days.latest)),
                 "close it, or write the new deadline here and the old one with the reason under "
                 "revisions:");
  }
}

constexpr Rule start_passed{
    .name = "start-passed",
    .severity = Severity::warning,
    .summary = "An action has not started although its start has passed",
    .group = RuleGroup::deadlines,
    .reason =
        "What starts late ends late, and there is still time to do something about it. Often "
        "the work has begun and nobody has written it down.",
    .advice = "Write how far the action is under status:, or write the new start.",
    .wrong = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    start: 2026-09
    deadline: 2027-03
    status: not-started
)",
    .right = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    start: 2026-09
    deadline: 2027-03
    status: ongoing
)",
    .depends_on_date = true};

// By its own status and by every monitoring entry that has one.
bool has_not_started(const TrackedAction& action, const Vocabulary& vocabulary) {
  const Tracking& record = *action.record;
  const bool says_something_else = record.status.is_present()
                                       ? action.progress.status != Status::not_started
                                       : record.is_unreadable("status");
  if (action.progress.state != State::open || says_something_else ||
      record.is_unreadable("monitoring")) {
    return false;
  }
  return std::ranges::all_of(record.monitoring, [&](const MonitoringEntry& entry) {
    if (!entry.status.is_present()) return !entry.is_unreadable("status");
    return vocabulary.status(entry.status.words) == Status::not_started;
  });
}

void find_start_passed(const PlanContext& context, const Problems& problems) {
  for (const TrackedAction& action : context.outline.actions) {
    const auto& last_start = action.start_days.latest;
    if (!last_start || *last_start >= context.as_of || action.start_days.runs_backwards() ||
        !has_not_started(action, context.vocabulary)) {
      continue;
    }
    problems.add(place_of(action.start, action.record->start, action),
                 fmt::format("{} has not started, but was to start by {}", name_of(action),
                             iso(*last_start)),
                 "write how far it is under status:, or when it starts now");
  }
}

constexpr Rule response_late{
    .name = "response-late",
    .severity = Severity::warning,
    .summary = "A recommendation still waits for its response, later than agreed",
    .group = RuleGroup::responses,
    .reason =
        "An evaluation is used while it is fresh. How many responses come in time is one of "
        "the figures that evaluation offices report.",
    .source = "UNDP",
    .advice =
        "Write the response. If your office "
        "allows another time, set it in followup.yaml.",
    .wrong = R"(kind: response-matrix
id: EV
title: Evaluation of the regional health programme
evaluation: {issued: 2026-03-02}
recommendations:
  - id: A
    text: Explore further regional projects.
    response: pending
    owner: IOM Tajikistan
    deadline: 2027
)",
    .right = R"(kind: response-matrix
id: EV
title: Evaluation of the regional health programme
evaluation: {issued: 2026-03-02}
recommendations:
  - id: A
    text: Explore further regional projects.
    response: accepted
    responded: 2026-04-01
    owner: IOM Tajikistan
    deadline: 2027
)",
    .depends_on_date = true,
    .parameter = {.name = "within",
                  .kind = ParameterKind::duration,
                  .preset = "P6W",
                  .summary = "how long after the evaluation a response is due"}};

void find_late_responses(const PlanContext& context, const Problems& problems) {
  const Date& issued = context.plan.evaluation.issued;
  if (!issued.date) return;
  const Day due = add(issued.date->latest, problems.duration());
  for (const RecommendationView& view : context.outline.recommendations) {
    const Recommendation& recommendation = *view.recommendation;
    if (view.response != Response::pending || context.as_of <= due) continue;
    problems.add(recommendation.response.place,
                 fmt::format("recommendation {} still waits for its response; it was due by {}",
                             view.id, iso(due)),
                 "write accepted, partially-accepted or rejected",
                 {{context.plan.source, issued.written.place, "counted from this date"}});
  }
}

constexpr Rule stale{
    .name = "action-stale",
    .severity = Severity::warning,
    .summary = "Nothing has been told of an open action for a long time",
    .group = RuleGroup::statuses,
    .reason =
        "An action of which nobody says anything is often one that nobody works on. Those who "
        "read the report cannot tell the difference.",
    .source = "UNEP",
    .advice =
        "Ask the owner and add a monitoring entry with its date, even if the entry only says "
        "that nothing has changed. Actions without any dated entry are not named here: the summary "
        "counts them too, from their start or from the adoption of the plan.",
    .wrong = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    deadline: 2027-05
    status: ongoing
    monitoring:
      - note: The definitions were sent to the ministries.
        date: 2026-03-12
)",
    .right = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    deadline: 2027-05
    status: ongoing
    monitoring:
      - note: The definitions were sent to the ministries.
        date: 2026-03-12
      - note: Half of the ministries have answered.
        date: 2026-09-30
)",
    .depends_on_date = true,
    .parameter = {.name = "after",
                  .kind = ParameterKind::duration,
                  .preset = "P6M",
                  .summary = "how long after the latest monitoring entry"}};

// Of entries that may be of today or before; a month that has begun is one of them.
const MonitoringEntry* latest_report(const Tracking& record, Day as_of) {
  const MonitoringEntry* latest = nullptr;
  for (const MonitoringEntry& entry : record.monitoring) {
    if (!entry.date.date || entry.date.date->earliest > as_of) continue;
    if (latest == nullptr || entry.date.date->latest >= latest->date.date->latest) latest = &entry;
  }
  return latest;
}

// A date that could not be read may be the latest.
bool has_unreadable_dates(const Tracking& record) {
  return record.is_unreadable("monitoring") ||
         std::ranges::any_of(record.monitoring, [](const MonitoringEntry& entry) {
           return entry.is_unreadable("date");
         });
}

// An entry that is still planned for a day that has passed is reported as such.
bool is_planned(const MonitoringEntry& entry, const Vocabulary& vocabulary) {
  return entry.status.is_present() && vocabulary.status(entry.status.words) == Status::not_started;
}

void find_stale(const PlanContext& context, const Problems& problems) {
  for (const TrackedAction& action : context.outline.actions) {
    const Tracking& record = *action.record;
    if (action.progress.state != State::open || !is_status_understood(action) ||
        has_unreadable_dates(record)) {
      continue;
    }
    const MonitoringEntry* latest = latest_report(record, context.as_of);
    if (latest == nullptr || is_planned(*latest, context.vocabulary)) continue;
    const Day told = latest->date.date->latest;
    if (add(told, problems.duration()) >= context.as_of) continue;
    problems.add(record.place,
                 fmt::format("{} is open, and its latest monitoring entry is of {}",
                             name_of(action), latest->date.written.words),
                 "add an entry under monitoring: that says how it stands, with its date",
                 {{context.plan.source, latest->date.written.place, "the latest entry"}});
  }
}

constexpr Rule in_future{
    .name = "monitoring-in-future",
    .severity = Severity::error,
    .summary = "A monitoring entry says that something was done on a day that is still to come",
    .group = RuleGroup::statuses,
    .reason =
        "What is done has a day that has passed. A day that is still to come is a slip in the "
        "date, or the work is only planned.",
    .advice =
        "Write the day on which it was done. If it is planned, write \"Scheduled\" as the "
        "status of the entry.",
    .wrong = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    deadline: 2027-05
    monitoring:
      - note: Meeting of the agencies.
        date: 2027-02-03
        status: Completed
        links: https://example.org/meeting
)",
    .right = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    deadline: 2027-05
    monitoring:
      - note: Meeting of the agencies.
        date: 2027-02-03
        status: Scheduled
)",
    .depends_on_date = true};

void find_done_in_future(const PlanContext& context, const Problems& problems) {
  for (const TrackedAction& action : context.outline.actions) {
    for (const MonitoringEntry& entry : action.record->monitoring) {
      if (!entry.date.date || entry.date.date->earliest <= context.as_of) continue;
      if (!entry.status.is_present()) continue;
      const auto status = context.vocabulary.status(entry.status.words);
      if (!status || state_of(*status) != State::closed) continue;
      problems.add(entry.date.written.place,
                   fmt::format("this entry is \"{}\", but {} is still to come", entry.status.words,
                               entry.date.written.words),
                   "write the day on which it was done, or \"status: Scheduled\" if it is planned");
    }
  }
}

constexpr std::array<PlanCheck, 5> checks{{
    {deadline_passed, find_deadline_passed},
    {start_passed, find_start_passed},
    {response_late, find_late_responses},
    {stale, find_stale},
    {in_future, find_done_in_future},
}};

}  // namespace

std::span<const PlanCheck> timeliness_checks() {
  return checks;
}

}  // namespace followup
