// What only shows when plans are seen side by side.
#include <fmt/core.h>

#include <array>
#include <unordered_map>
#include <unordered_set>

#include "checks/table.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

struct PlacedName {
  std::string folded;
  const FreeName* name = nullptr;
  const Source* source = nullptr;
};

// Names of plans without a directory, each once, in the order of files.
std::vector<PlacedName> free_names(const std::vector<PlanFacts>& plans) {
  std::vector<PlacedName> names;
  std::unordered_set<std::string> seen;
  for (const PlanFacts& plan : plans) {
    for (const FreeName& name : plan.free_names) {
      std::string folded = name_key(name.name);
      if (seen.insert(folded).second) names.push_back({std::move(folded), &name, plan.source});
    }
  }
  return names;
}

constexpr Rule similar{
    .name = "party-similar",
    .severity = Severity::warning,
    .summary = "Two names are nearly the same",
    .group = RuleGroup::consistency,
    .reason =
        "Names that differ in one letter are mostly one party and a slip. The party then stands in "
        "two rows of every table, and each row shows only a part of its work.",
    .advice =
        "Use one spelling everywhere. If they are two parties, list both under parties: in "
        "followup.yaml.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Fund the training of district staff
    owner: Rockefeller Foundation
    deadline: 2027-06
  - id: 2
    action: Fund the survey of schools
    owner: Rockefeler Foundation
    deadline: 2027-09
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Fund the training of district staff
    owner: Rockefeller Foundation
    deadline: 2027-06
  - id: 2
    action: Fund the survey of schools
    owner: Rockefeller Foundation
    deadline: 2027-09
)",
};

// Without a directory nobody knows which name is right: both are pointed out.
void find_similar(const RepositoryContext& context, const RepositoryProblems& problems) {
  const auto names = free_names(context.plans);
  std::unordered_map<std::string, std::vector<std::size_t>> by_key;
  // Many names under one key differ in more than a slip; comparing them all would not be linear.
  constexpr std::size_t most_compared = 20;
  for (std::size_t i = 0; i < names.size(); ++i) {
    std::size_t other = i;
    for (std::string& key : slip_keys(names[i].folded)) {
      auto& meeting = by_key[std::move(key)];
      for (const std::size_t j : meeting) {
        if (other == i && is_nearly_the_same(names[i].folded, names[j].folded)) other = j;
      }
      if (meeting.size() < most_compared && (meeting.empty() || meeting.back() != i)) {
        meeting.push_back(i);
      }
    }
    if (other == i) continue;
    const PlacedName& here = names[i];
    const PlacedName& there = names[other];
    problems.add(*here.source, here.name->place,
                 fmt::format("\"{}\" and \"{}\" are nearly the same name", here.name->name,
                             there.name->name),
                 "use one of them everywhere; if they are two parties, list them under parties: in "
                 "followup.yaml",
                 {{there.source, there.name->place, "the other name stands here"}});
  }
}

constexpr Rule repeated_plan_id{
    .name = "plan-id-duplicate",
    .severity = Severity::error,
    .summary = "Two plans of a repository have the same id",
    .group = RuleGroup::identifiers,
    .reason =
        "Reports, mails and calendars call an action by the id of its plan and its own. With one "
        "id for two plans nobody can tell which plan is meant.",
    .advice =
        "Give each plan of the repository an id of its own. A plan without id: goes by the name of "
        "its file.",
    .wrong = R"(# file: cambodia.yaml
kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
# file: thailand.yaml
kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoPH Thailand
    deadline: 2027-06
)",
    .right = R"(# file: cambodia.yaml
kind: action-plan
id: NAP-Cambodia
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
# file: thailand.yaml
kind: action-plan
id: NAP-Thailand
actions:
  - id: 1
    action: Train district staff
    owner: MoPH Thailand
    deadline: 2027-06
)",
};

void find_repeated_plan_ids(const RepositoryContext& context, const RepositoryProblems& problems) {
  std::unordered_map<std::string_view, const PlanFacts*> seen;
  for (const PlanFacts& plan : context.plans) {
    if (plan.source == nullptr) continue;
    const auto [first, is_new] = seen.emplace(plan.id, &plan);
    if (is_new) continue;
    problems.add(*plan.source, plan.place_of_id,
                 fmt::format("another plan has the id \"{}\" too", plan.id),
                 "give each plan of a repository an id of its own",
                 {{first->second->source, first->second->place_of_id, "also used here"}});
  }
}

constexpr std::array<RepositoryCheck, 2> checks{
    {{similar, find_similar}, {repeated_plan_id, find_repeated_plan_ids}}};

}  // namespace

std::span<const RepositoryCheck> repository_checks() {
  return checks;
}

}  // namespace followup
