// What only shows when plans are seen side by side.
#include <fmt/format.h>

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

// Without a directory nobody knows which name is right: both are pointed out.
void find_similar(const std::vector<PlanFacts>& plans, const RepositoryProblems& problems) {
  const auto names = free_names(plans);
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

void find_repeated_plan_ids(const std::vector<PlanFacts>& plans,
                            const RepositoryProblems& problems) {
  std::unordered_map<std::string_view, const PlanFacts*> seen;
  for (const PlanFacts& plan : plans) {
    if (plan.source == nullptr) continue;
    const auto [first, is_new] = seen.emplace(plan.id, &plan);
    if (is_new) continue;
    problems.add(*plan.source, plan.place_of_id,
                 fmt::format("another plan has the id \"{}\" too", plan.id),
                 "give each plan of a repository an id of its own",
                 {{first->second->source, first->second->place_of_id, "first used here"}});
  }
}

constexpr std::array<RepositoryCheck, 2> checks{{
    {{"party-similar", Severity::warning, "Two names are nearly the same"}, find_similar},
    {{"plan-id-duplicate", Severity::error, "Two plans of a repository have the same id"},
     find_repeated_plan_ids},
}};

}  // namespace

std::span<const RepositoryCheck> repository_checks() {
  return checks;
}

}  // namespace followup
