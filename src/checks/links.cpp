// Links: they have the form of one, so that a reader can follow them.
#include <fmt/core.h>

#include <array>

#include "checks/link_form.h"
#include "checks/records.h"
#include "checks/table.h"

namespace followup {
namespace {

constexpr Rule malformed{
    .name = "link-malformed",
    .severity = Severity::error,
    .summary = "A link does not have the form of one",
    .group = RuleGroup::evidence,
    .reason =
        "Whoever checks an action follows its links. One that no browser can open is no "
        "evidence.",
    .advice =
        "Copy the address from the browser, from https:// to its end, without words before or "
        "after it. Only the form is looked at, nothing is opened.",
    .wrong = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    deadline: 2027-05
    links: www.example.org/definitions
)",
    .right = R"(kind: action-plan
id: MHW
title: Migration of Health Workers
actions:
  - id: 1
    title: Definitions of migration
    owner: IOM
    deadline: 2027-05
    links: https://www.example.org/definitions
)",
    .gives_way = true};

void find_malformed(const PlanContext& context, const Problems& problems) {
  const auto look = [&](const Text& link) {
    if (!link.is_present()) return;
    const auto slip = slip_of_link(link.words);
    if (!slip) return;
    problems.add(link.place, fmt::format("\"{}\" {}", link.words, slip->reason), slip->advice);
  };
  look(context.plan.evaluation.link);
  for (const Text& link : context.plan.links) look(link);
  for_each_tracking(context.outline, [&](const Tracking& record) {
    for (const Text& link : record.links) look(link);
    for (const Text& evidence : record.evidence) {
      if (is_meant_as_link(evidence.words)) look(evidence);
    }
    for (const MonitoringEntry& entry : record.monitoring) {
      for (const Text& link : entry.links) look(link);
    }
  });
}

constexpr std::array<PlanCheck, 1> checks{{{malformed, find_malformed}}};

}  // namespace

std::span<const PlanCheck> link_checks() {
  return checks;
}

}  // namespace followup
