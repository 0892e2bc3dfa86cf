// Deadlines: each action has one or says why not, and it can be kept. Dates that cannot be read are
// reported by the reader.
#include <fmt/core.h>

#include <array>
#include <optional>
#include <set>
#include <utility>

#include "checks/missing.h"
#include "checks/records.h"
#include "checks/table.h"
#include "checks/wording.h"
#include "date/written_date.h"

namespace followup {
namespace {

constexpr std::string_view deadline_advice =
    "write \"deadline:\" with a date (2027, 2027-06, 2027-Q2, 2027-06-30), or tbd or none with a "
    "deadline_note that says why";

constexpr Rule missing{
    .name = "deadline-missing",
    .severity = Severity::error,
    .summary = "An action has no deadline and does not say why",
    .group = RuleGroup::deadlines,
    .reason =
        "An action without a deadline can never be overdue, so nobody is ever reminded of it. The "
        "figures then look better than the work is.",
    .source = "UNEP",
    .advice =
        "Write when the action is due; a month, a quarter or a year will do. If there is no "
        "deadline, write tbd or none, and the reason under deadline_note:.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
)",
};

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

bool is_unset(const TimeFrame& deadline) {
  return deadline.form == TimeFrameForm::to_be_decided || deadline.form == TimeFrameForm::none;
}

constexpr Rule undecided{
    .name = "deadline-undecided",
    .severity = Severity::warning,
    .summary = "The deadline of an action is still to be decided",
    .group = RuleGroup::deadlines,
    .reason =
        "A deadline that is still to be decided is a gap with a good reason. Until it is filled "
        "the action is never overdue and counts as undated in the reports.",
    .advice =
        "Agree on a deadline with the owner and write it. Until then the warning is a reminder.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: tbd
    deadline_note: To be agreed with the donor
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
)",
};

void find_undecided(const PlanContext& context, const Problems& problems) {
  for_each_record(context.outline, [&](const Tracking& record, const auto&) {
    if (record.deadline.form != TimeFrameForm::to_be_decided) return;
    if (!record.deadline_note.is_present()) return;
    problems.add(record.deadline.written.place, "the deadline is still to be decided",
                 "write the deadline once it is");
  });
}

constexpr Rule unexplained{
    .name = "deadline-unexplained",
    .severity = Severity::error,
    .summary = "A deadline is tbd or none, and nothing says why",
    .group = RuleGroup::deadlines,
    .reason =
        "An action may lack a deadline for a good reason, but a reader must be able to tell that "
        "from a deadline that was forgotten.",
    .source = "UNEP",
    .advice = "Write the reason under deadline_note:, or write the deadline.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Answer questions of district staff
    owner: MoH Cambodia
    deadline: none
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Answer questions of district staff
    owner: MoH Cambodia
    deadline: none
    deadline_note: Whenever a district asks
)",
};

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

constexpr Rule contradicted{
    .name = "deadline-contradicted",
    .severity = Severity::warning,
    .summary = "A deadline says one date, the words beside it another",
    .group = RuleGroup::deadlines,
    .reason =
        "The words of the document stand beside the deadline in reports and in the document "
        "itself. "
        "Where the deadline was moved and the words were not, readers cannot tell which of the two "
        "was promised.",
    .advice =
        "Take the words away, or write those that hold now. What the deadline was before stands "
        "under revisions:.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    deadline_note: December 2026
    revisions:
      - was: 2026-12
        reason: The curriculum is not yet approved
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    deadline_note: June 2027
    revisions:
      - was: 2026-12
        reason: The curriculum is not yet approved
)",
};

// Words that have more in them than a date explain it, and no date is certain in them.
std::optional<Edtf> date_said_by(const Text& words) {
  const WrittenDate said = read_written_date(words.words);
  return said.meaning == WrittenDate::Meaning::date ? read_edtf(said.value) : std::nullopt;
}

void find_contradicted(const PlanContext& context, const Problems& problems) {
  for_each_record(context.outline, [&](const Tracking& record, const auto&) {
    if (!record.deadline_note.is_present()) return;
    // Of a duration nothing is known without what it counts from, and its words say no date.
    const DaySpan due = resolve(record.deadline, std::nullopt);
    // Which of its days is the slip decides whether there is a problem here.
    if (!due.latest || due.runs_backwards()) return;
    const auto said = date_said_by(record.deadline_note);
    if (!said) return;
    const auto first = said->earliest_day();
    const auto last = said->latest_day();
    if (!first || !last || (*first <= *due.latest && *due.latest <= *last)) return;
    problems.add(record.deadline_note.place,
                 fmt::format("the deadline is {}, but the words beside it say \"{}\"",
                             record.deadline.written.words, record.deadline_note.words),
                 "take the words away, or correct the one that is wrong",
                 {{context.plan.source, record.deadline.written.place, "the deadline"}});
  });
}

constexpr Rule backwards{
    .name = "window-backwards",
    .severity = Severity::error,
    .summary = "A window ends before it starts",
    .group = RuleGroup::deadlines,
    .reason =
        "A time that ends before it starts is a slip, and nobody but its author can say which of "
        "the two dates is wrong. Until it is mended the action may be called overdue too early.",
    .advice = "Write the earlier date first. If one of the dates is mistyped, correct it.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2028/2027
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027/2028
)",
};

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

constexpr Rule start_after_deadline{
    .name = "start-after-deadline",
    .severity = Severity::error,
    .summary = "An action starts after its deadline",
    .group = RuleGroup::deadlines,
    .reason =
        "Work that begins after it is due cannot be done in time. One of the two dates is "
        "mistyped, or the deadline was set without a look at the start.",
    .advice =
        "Correct the start or the deadline. If the deadline was moved, note the old one and the "
        "reason under revisions:.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    start: 2027-09
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    start: 2027-03
    deadline: 2027-06
)",
};

void find_start_after_deadline(const PlanContext& context, const Problems& problems) {
  // Parts that took both from above have one problem together.
  std::set<std::pair<const TimeFrame*, const TimeFrame*>> reported;
  for (const TrackedAction& action : context.outline.actions) {
    const auto& start = action.start_days.earliest;
    const auto& deadline = action.deadline_days.latest;
    if (!start || !deadline || *start <= *deadline) continue;
    // Which of its days is the slip decides whether there is a problem here.
    if (action.start_days.runs_backwards() || action.deadline_days.runs_backwards()) continue;
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

constexpr std::array<PlanCheck, 6> checks{{{missing, find_missing},
                                           {undecided, find_undecided},
                                           {unexplained, find_unexplained},
                                           {contradicted, find_contradicted},
                                           {backwards, find_backwards},
                                           {start_after_deadline, find_start_after_deadline}}};

}  // namespace

std::span<const PlanCheck> deadline_checks() {
  return checks;
}

}  // namespace followup
