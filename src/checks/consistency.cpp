// What two places of a plan say must go together.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>

#include "checks/table.h"
#include "checks/wording.h"
#include "read/rules.h"

namespace followup {
namespace {

constexpr Rule after_period{
    .name = "deadline-after-period",
    .severity = Severity::warning,
    .summary = "An action is due after the period of its plan",
    .group = RuleGroup::deadlines,
    .reason =
        "When the period of a plan ends, its money, its mandate and its reports often end too. "
        "What is due later may have nobody left to do it.",
    .advice = "Correct the deadline or the period, whichever is wrong.",
    .wrong = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
period: 2026/2027
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    deadline: 2028-03
)",
    .right = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
period: 2026/2028
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    deadline: 2028-03
)"};

void find_after_period(const PlanContext& context, const Problems& problems) {
  const TimeFrame& period = context.plan.period;
  const DaySpan period_days = resolve(period, {});
  if (!period_days.latest || period_days.runs_backwards()) return;
  // Parts that took their deadline from above have one problem together.
  std::set<const TimeFrame*> reported;
  for (const TrackedAction& action : context.outline.actions) {
    const DaySpan& days = action.deadline_days;
    const bool is_after = days.latest && *days.latest > *period_days.latest;
    if (!is_after || days.runs_backwards() || action.progress.state == State::dropped) continue;
    if (!reported.insert(action.deadline).second) continue;
    problems.add(action.deadline->written.place,
                 fmt::format("{} is due by {}, after the plan's period, which ends on {}",
                             name_of(action), iso(*days.latest), iso(*period_days.latest)),
                 "correct the deadline or the period",
                 {{context.plan.source, period.written.place, "the period"}});
  }
}

constexpr Rule closed_with_open{
    .name = "closed-with-open-action",
    .severity = Severity::warning,
    .summary = "A recommendation is said to be closed while an action of it is open",
    .group = RuleGroup::consistency,
    .reason =
        "A recommendation is carried out when what was promised for it is done. A status above "
        "open actions makes the figures better than the work.",
    .advice =
        "Close the action if it is done, or correct the status of the recommendation. Without "
        "a status of its own a recommendation takes it from its actions.",
    .wrong = R"(kind: response-matrix
id: EV
title: Evaluation of the regional health programme
recommendations:
  - id: A
    text: Explore further regional projects.
    response: accepted
    status: completed
    actions:
      - id: 1
        title: Concept of a regional project
        owner: IOM Tajikistan
        deadline: 2027
        status: ongoing
)",
    .right = R"(kind: response-matrix
id: EV
title: Evaluation of the regional health programme
recommendations:
  - id: A
    text: Explore further regional projects.
    response: accepted
    status: ongoing
    actions:
      - id: 1
        title: Concept of a regional project
        owner: IOM Tajikistan
        deadline: 2027
        status: ongoing
)"};

// Open without a doubt: a status that nobody understands is reported as such.
bool is_known_to_be_open(const TrackedAction& action) {
  const bool is_unknown_word = action.record->is_unreadable("status") ||
                               (!action.progress.word.empty() && !action.progress.status);
  return action.progress.state == State::open && !is_unknown_word;
}

void find_closed_with_open(const PlanContext& context, const Problems& problems) {
  for (const RecommendationView& view : context.outline.recommendations) {
    const Text& status = view.recommendation->status;
    const bool is_closed =
        status.is_present() && view.progress && view.progress->state == State::closed;
    // Of a rejected one the response is what is wrong.
    if (!is_closed || view.response == Response::rejected) continue;
    for (std::size_t i = view.actions.first; i < view.actions.last; ++i) {
      const TrackedAction& action = context.outline.actions[i];
      if (action.record == view.recommendation || !is_known_to_be_open(action)) continue;
      problems.add(status.place,
                   fmt::format("recommendation {} is \"{}\", but {} is open", view.id, status.words,
                               name_of(action)),
                   "close the action, or correct this status",
                   {{context.plan.source, action.record->place, "the open action"}});
      break;
    }
  }
}

constexpr Rule before_issued{
    .name = "responded-before-issued",
    .severity = Severity::warning,
    .summary = "A response is older than the evaluation that it answers",
    .group = RuleGroup::responses,
    .reason =
        "Nobody answers what is not written yet. One of the two dates is wrong, and how timely "
        "the responses are is counted from them.",
    .advice = "Correct the date of the response, or the date on which the evaluation was issued.",
    .wrong = R"(kind: response-matrix
id: EV
title: Evaluation of the regional health programme
evaluation: {issued: 2026-03-02}
recommendations:
  - id: A
    text: Explore further regional projects.
    response: accepted
    responded: 2026-02-16
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
    responded: 2026-03-16
    owner: IOM Tajikistan
    deadline: 2027
)"};

void find_before_issued(const PlanContext& context, const Problems& problems) {
  const Date& issued = context.plan.evaluation.issued;
  if (!issued.date) return;
  for (const RecommendationView& view : context.outline.recommendations) {
    const Date& responded = view.recommendation->responded;
    if (!responded.date || responded.date->latest >= issued.date->earliest) continue;
    problems.add(
        responded.written.place,
        fmt::format("the response to recommendation {} is of {}, but the evaluation only of {}",
                    view.id, responded.written.words, issued.written.words),
        "correct the date that is wrong",
        {{context.plan.source, issued.written.place, "the evaluation"}});
  }
}

constexpr Rule unchanged{
    .name = "revision-unchanged",
    .severity = Severity::warning,
    .summary = "A deadline was moved, but it is still the old one",
    .group = RuleGroup::deadlines,
    .reason =
        "A revision keeps the old deadline and deadline: the new one. If both are the same, one "
        "of them was forgotten, and the action is judged by the wrong day.",
    .advice = "Write the new deadline under deadline:, and under was: the one that held before.",
    .wrong = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    deadline: 2026-12
    status: ongoing
    revisions:
      - was: 2026-12
        date: 2026-11-02
        reason: The figures of two regions came in late.
)",
    .right = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    deadline: 2027-06
    status: ongoing
    revisions:
      - was: 2026-12
        date: 2026-11-02
        reason: The figures of two regions came in late.
)"};

// By their dates, whichever way round they are written; otherwise the one that is written last.
const Revision& last_of(const List<Revision>& revisions) {
  const Revision* last = &revisions.front();
  for (const Revision& revision : revisions) {
    const bool is_earlier = revision.date.date && last->date.date &&
                            revision.date.date->latest < last->date.date->latest;
    if (!is_earlier) last = &revision;
  }
  return *last;
}

bool is_same(const TimeFrame& was, const TrackedAction& action) {
  const DaySpan& now = action.deadline_days;
  const DaySpan before = resolve(was, action.base);
  if (now.earliest || now.latest || before.earliest || before.latest) {
    return now.earliest == before.earliest && now.latest == before.latest;
  }
  return was.form == action.deadline->form && was.form != TimeFrameForm::unreadable &&
         was.written.words == action.deadline->written.words;
}

void find_unchanged(const PlanContext& context, const Problems& problems) {
  for (const TrackedAction& action : context.outline.actions) {
    if (action.deadline == nullptr || action.record->revisions.empty()) continue;
    // The new one is there, and the one from above is not meant.
    if (action.record->is_unreadable("deadline")) continue;
    const Revision& last = last_of(action.record->revisions);
    if (last.was.is_absent() || !is_same(last.was, action)) continue;
    problems.add(
        last.was.written.place,
        fmt::format("the deadline of {} was moved from \"{}\", but is still \"{}\"",
                    name_of(action), last.was.written.words, action.deadline->written.words),
        "write the new deadline under deadline:",
        {{context.plan.source, action.deadline->written.place, "the deadline"}});
  }
}

constexpr Rule empty{
    .name = "plan-empty",
    .severity = Severity::warning,
    .summary = "A plan holds nothing that is followed up",
    .group = RuleGroup::structure,
    .reason =
        "A plan without actions and recommendations never shows up in a report. It looks as if "
        "all were well.",
    .advice =
        "Write what will be done under actions:, or in a response matrix what was recommended "
        "under recommendations:.",
    .wrong = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
)",
    .right = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    deadline: 2027-05
)"};

// A key with a slip, or with nothing after it, may be where the actions are.
bool has_remark_on_content(const Record& record) {
  return std::ranges::any_of(record.remarks, [](const KeyRemark& remark) {
    return remark.key == "actions" || remark.key == "sections" || remark.key == "recommendations";
  });
}

bool has_remark_on_content(const List<Section>& sections) {
  return std::ranges::any_of(sections, [](const Section& section) {
    return has_remark_on_content(static_cast<const Record&>(section)) ||
           has_remark_on_content(section.sections);
  });
}

// What the reader objects to, such as a key that nobody reads, may be where the actions are.
bool is_read_without_objection(const LoadedFile& file) {
  const std::vector<const Rule*>& of_reader = reading_rules();
  return std::ranges::none_of(file.problems, [&](const Diagnostic& problem) {
    return std::ranges::find(of_reader, problem.rule) != of_reader.end();
  });
}

void find_empty(const PlanContext& context, const Problems& problems) {
  const Plan& plan = context.plan;
  if (!context.outline.actions.empty() || !plan.recommendations.empty() ||
      has_remark_on_content(static_cast<const Record&>(plan)) ||
      has_remark_on_content(plan.sections) || !is_read_without_objection(context.file)) {
    return;
  }
  problems.add(plan.place, "this plan holds nothing that is followed up",
               plan.kind == PlanKind::response_matrix
                   ? "write what was recommended under recommendations:"
                   : "write what will be done under actions:");
}

constexpr std::array<PlanCheck, 5> checks{{
    {after_period, find_after_period},
    {closed_with_open, find_closed_with_open},
    {before_issued, find_before_issued},
    {unchanged, find_unchanged},
    {empty, find_empty},
}};

}  // namespace

std::span<const PlanCheck> consistency_checks() {
  return checks;
}

}  // namespace followup
