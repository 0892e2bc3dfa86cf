// Deadlines: each action has one or says why not, it is reachable, and moving it leaves a trace.
// Dates that cannot be read are reported by the reader.
#include <fmt/format.h>

#include <array>
#include <set>
#include <utility>

#include "checks/table.h"
#include "checks/wording.h"

namespace followup {
namespace {

constexpr std::string_view deadline_advice =
    "write \"deadline:\" with a date (2027, 2027-06, 2027-Q2, 2027-06-30), or tbd or none with a "
    "deadline_note that says why";

void find_missing(const PlanContext& context, const Problems& problems) {
  report_missing(
      context.outline,
      [](const TrackedAction& action) {
        return action.deadline == nullptr && !action.is_deadline_unreadable && !action.is_rejected;
      },
      [&](const DividedAction& divided) {
        problems.add(divided.action->place_of_missing("deadline"),
                     fmt::format("action {} has no deadline, and none of its {} parts has one",
                                 divided.id, divided.actions.size()),
                     std::string(deadline_advice));
      },
      [&](const TrackedAction& action) {
        problems.add(action.record->place_of_missing("deadline"),
                     fmt::format("{} has no deadline", name_of(action)),
                     std::string(deadline_advice));
      });
}

// Calls visit(record, tracked) for each deadline and start where it is written; `tracked` is what
// is followed up there, or the first part of it, and says what durations count from.
template <class Visit>
void for_each_record(const Outline& outline, const Visit& visit) {
  for (const DividedAction& divided : outline.divided) {
    if (divided.actions.size() == 0) continue;
    visit(static_cast<const Tracking&>(*divided.action), outline.actions[divided.actions.first]);
  }
  for (const TrackedAction& action : outline.actions) visit(*action.record, action);
}

bool is_unset(const TimeFrame& deadline) {
  return deadline.form == TimeFrameForm::to_be_decided || deadline.form == TimeFrameForm::none;
}

void find_undecided(const PlanContext& context, const Problems& problems) {
  for_each_record(context.outline, [&](const Tracking& record, const auto&) {
    if (record.deadline.form != TimeFrameForm::to_be_decided) return;
    if (!record.deadline_note.is_present()) return;
    problems.add(record.deadline.written.place, "the deadline is still to be decided",
                 "write the deadline once it is");
  });
}

void find_unexplained(const PlanContext& context, const Problems& problems) {
  for_each_record(context.outline, [&](const Tracking& record, const auto&) {
    if (!is_unset(record.deadline) || record.deadline_note.is_present() ||
        record.is_unreadable("deadline_note")) {
      return;
    }
    problems.add(
        record.deadline.written.place,
        fmt::format("\"{}\" does not say why there is no deadline", record.deadline.written.words),
        "write the reason under deadline_note:");
  });
}

// Calls visit(frame, base) for each duration where it is written.
template <class Visit>
void for_each_duration(const Outline& outline, const Visit& visit) {
  for_each_record(outline, [&](const Tracking& record, const TrackedAction& tracked) {
    for (const TimeFrame* frame : {&record.start, &record.deadline}) {
      if (frame->form == TimeFrameForm::duration) visit(*frame, tracked);
    }
  });
}

void find_without_base(const PlanContext& context, const Problems& problems) {
  if (context.plan.is_unreadable("adopted")) return;
  const std::string_view help =
      context.plan.kind == PlanKind::response_matrix
          ? "write when the response was given under responded:, or when the plan was adopted "
            "under adopted:"
          : "write when the plan was adopted under adopted:";
  for_each_duration(context.outline, [&](const TimeFrame& frame, const TrackedAction& tracked) {
    const bool is_unreadable =
        tracked.recommendation != nullptr && tracked.recommendation->is_unreadable("responded");
    if (tracked.base || is_unreadable) return;
    problems.add(frame.written.place,
                 fmt::format("\"{}\" has nothing to count from", frame.written.words),
                 std::string(help));
  });
}

void find_too_long(const PlanContext& context, const Problems& problems) {
  for_each_duration(context.outline, [&](const TimeFrame& frame, const TrackedAction& tracked) {
    if (!tracked.base || resolve(frame, tracked.base).latest) return;
    problems.add(frame.written.place,
                 fmt::format("\"{}\" ends after the year 9999", frame.written.words),
                 "write a shorter time");
  });
}

void find_backwards(const PlanContext& context, const Problems& problems) {
  for_each_record(context.outline, [&](const Tracking& record, const TrackedAction& tracked) {
    for (const TimeFrame* frame : {&record.start, &record.deadline}) {
      const DaySpan days = resolve(*frame, tracked.base);
      if (!days.runs_backwards()) continue;
      problems.add(frame->written.place,
                   fmt::format("\"{}\" starts on {}, after its end on {}", frame->written.words,
                               iso(*days.earliest), iso(*days.latest)),
                   "write the earlier date first");
    }
  });
  const TimeFrame& period = context.plan.period;
  if (period.form == TimeFrameForm::date && resolve(period, {}).runs_backwards()) {
    problems.add(period.written.place,
                 fmt::format("the period \"{}\" ends before it starts", period.written.words),
                 "write the earlier date first");
  }
}

void find_start_after_deadline(const PlanContext& context, const Problems& problems) {
  // Parts that took both from above have one problem together.
  std::set<std::pair<const TimeFrame*, const TimeFrame*>> reported;
  for (const TrackedAction& action : context.outline.actions) {
    const auto& start = action.start_days.earliest;
    const auto& deadline = action.deadline_days.latest;
    if (!start || !deadline || *start <= *deadline) continue;
    if (!reported.emplace(action.start, action.deadline).second) continue;
    const bool is_own_start = !action.record->start.is_absent();
    const bool is_own_deadline = !action.record->deadline.is_absent();
    const Text& place =
        is_own_start || !is_own_deadline ? action.start->written : action.deadline->written;
    problems.add(place.place,
                 fmt::format("{} starts on {}, after its deadline on {}", name_of(action),
                             iso(*start), iso(*deadline)),
                 "correct the start or the deadline");
  }
}

void find_unexplained_moves(const PlanContext& context, const Problems& problems) {
  for_each_record(context.outline, [&](const Tracking& record, const auto&) {
    for (const Revision& revision : record.revisions) {
      const bool lacks_was = revision.was.is_absent() && !revision.is_unreadable("was");
      const bool lacks_reason = !revision.reason.is_present() && !revision.is_unreadable("reason");
      if (lacks_was) {
        problems.add(revision.place_of_missing("was"), "a deadline was moved, but not from when",
                     "write the old deadline under was:");
      }
      if (lacks_reason) {
        problems.add(revision.place_of_missing("reason"),
                     "a deadline was moved, but nothing says why", "write why under reason:");
      }
    }
  });
}

constexpr std::array<PlanCheck, 8> checks{{
    {{"deadline-missing", Severity::error, "An action has no deadline and does not say why"},
     find_missing},
    {{"deadline-undecided", Severity::warning, "The deadline of an action is still to be decided"},
     find_undecided},
    {{"deadline-unexplained", Severity::error, "deadline: tbd or none without a reason"},
     find_unexplained},
    {{"duration-without-base", Severity::error,
      "A relative deadline or start has nothing to count from"},
     find_without_base},
    {{"duration-too-long", Severity::error,
      "A relative deadline or start ends after the year 9999"},
     find_too_long},
    {{"window-backwards", Severity::error, "A window ends before it starts"}, find_backwards},
    {{"start-after-deadline", Severity::error, "An action starts after its deadline"},
     find_start_after_deadline},
    {{"revision-unexplained", Severity::error,
      "A deadline was moved without the old one or a reason"},
     find_unexplained_moves},
}};

}  // namespace

std::span<const PlanCheck> deadline_checks() {
  return checks;
}

}  // namespace followup
