// Relative deadlines and starts: a day to count from, and a length that has an end.
#include <fmt/core.h>

#include <array>

#include "checks/records.h"
#include "checks/table.h"

namespace followup {
namespace {

// Calls visit(frame, tracked) for each duration where it is written.
template <class Visit>
void for_each_duration(const Outline& outline, const Visit& visit) {
  for_each_record(outline, [&](const Tracking& record, const TrackedAction& tracked) {
    for (const TimeFrame* frame : {&record.start, &record.deadline}) {
      if (frame->form == TimeFrameForm::duration) visit(*frame, tracked);
    }
  });
}

constexpr Rule without_base{
    .name = "duration-without-base",
    .severity = Severity::error,
    .summary = "A relative deadline or start has nothing to count from",
    .group = RuleGroup::deadlines,
    .reason =
        "\"In one year\" is a deadline only if it is known when the year began. Without that day "
        "the action can never be overdue.",
    .advice =
        "Write when the plan was adopted under adopted:, or in a response matrix when the response "
        "was given under responded:. Or write the deadline as a date.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: P1Y
)",
    .right = R"(kind: action-plan
id: NAP
adopted: 2026-10
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: P1Y
)",
};

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

constexpr Rule too_long{
    .name = "duration-too-long",
    .severity = Severity::error,
    .summary = "A relative deadline or start ends after the year 9999",
    .group = RuleGroup::deadlines,
    .reason =
        "A time of thousands of years is a slip, or it was meant to say that the work never ends. "
        "As a deadline it says nothing.",
    .advice =
        "Write the time that was meant, such as P2Y for two years. Write continuous for work that "
        "has no end.",
    .wrong = R"(kind: action-plan
id: NAP
adopted: 2026-10
actions:
  - id: 1
    action: Exchange data with the border districts
    owner: MoH Cambodia
    deadline: P9999Y
)",
    .right = R"(kind: action-plan
id: NAP
adopted: 2026-10
actions:
  - id: 1
    action: Exchange data with the border districts
    owner: MoH Cambodia
    deadline: continuous
)",
};

void find_too_long(const PlanContext& context, const Problems& problems) {
  for_each_duration(context.outline, [&](const TimeFrame& frame, const TrackedAction& tracked) {
    if (!tracked.base || resolve(frame, tracked.base).latest) return;
    problems.add(frame.written.place,
                 fmt::format("\"{}\" ends after the year 9999", frame.written.words),
                 "write a shorter time");
  });
}

constexpr std::array<PlanCheck, 2> checks{
    {{without_base, find_without_base}, {too_long, find_too_long}}};

}  // namespace

std::span<const PlanCheck> duration_checks() {
  return checks;
}

}  // namespace followup
