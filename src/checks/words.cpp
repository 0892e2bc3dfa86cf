// Words: own words that stand for words of the vocabulary, and priorities on the scale.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "checks/table.h"
#include "text/unicode.h"

namespace followup {
namespace {

template <class Meaning>
void find_unknown_meanings(const List<WordMeaning>& words,
                           std::optional<Meaning> (*parse)(std::string_view), std::string_view kind,
                           std::string (*known)(), const Problems& problems) {
  for (const WordMeaning& own : words) {
    if (parse(own.meaning.words)) continue;
    problems.add(own.meaning.place,
                 fmt::format("\"{}\" cannot stand for \"{}\", which is not a {}", own.word.words,
                             own.meaning.words, kind),
                 fmt::format("write one of {}", known()));
  }
}

constexpr Rule unknown_meaning{
    .name = "word-meaning-unknown",
    .severity = Severity::error,
    .summary = "An own word stands for a status, response or priority that does not exist",
    .group = RuleGroup::responses,
    .reason =
        "An office may keep its own words if each is tied to one that all offices share. Tied to a "
        "word that does not exist, it cannot be counted.",
    .advice =
        "Write the known word that comes nearest, such as ongoing for a status, accepted for a "
        "response or high for a priority.",
    .wrong = R"(kind: action-plan
id: NAP
statuses:
  With the ministry: waiting
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    status: With the ministry
)",
    .right = R"(kind: action-plan
id: NAP
statuses:
  With the ministry: ongoing
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    status: With the ministry
)",
};

void find_meanings(const DefinitionsContext& context, const Problems& problems) {
  find_unknown_meanings(context.statuses, parse_status, "status", status_names, problems);
  find_unknown_meanings(context.responses, parse_response, "response", response_names, problems);
  find_unknown_meanings(context.priorities, parse_priority, "priority", priority_names, problems);
}

constexpr Rule unknown_priority{
    .name = "priority-unknown",
    .severity = Severity::error,
    .summary = "A priority is outside the scale",
    .group = RuleGroup::responses,
    .reason =
        "Reports group by high, medium, low and not applicable, so that offices can be compared. "
        "What is outside the scale falls out of every group.",
    .source = "IOM (1 to 3 or N/A)",
    .advice =
        "Write 1, 2, 3 or n/a; high, medium and low are the same. If your office has a word of its "
        "own, say under priorities: which of these it stands for.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    priority: urgent
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: MoH Cambodia
    deadline: 2027-06
    priority: high
)",
    .gives_way = true,
    .parameter = {.name = "scale",
                  .kind = ParameterKind::words,
                  .summary = "the only words that may be written; without it all that are known"},
};

bool is_on_scale(std::string_view word, const std::vector<std::string>& scale) {
  if (scale.empty()) return true;
  const std::string key = word_key(word);
  return std::ranges::any_of(scale, [&](const std::string& step) { return word_key(step) == key; });
}

void find_unknown_priorities(const PlanContext& context, const Problems& problems) {
  const auto look = [&](const Text& priority) {
    if (!priority.is_present() || context.vocabulary.explains_priority(priority.words)) return;
    if (context.vocabulary.priority(priority.words)) {
      if (is_on_scale(priority.words, problems.words())) return;
      problems.add(priority.place,
                   fmt::format("\"{}\" is not on the scale of this repository", priority.words),
                   fmt::format("write one of {}", fmt::join(problems.words(), ", ")));
      return;
    }
    problems.add(priority.place, fmt::format("\"{}\" is not a priority", priority.words),
                 fmt::format("write one of {}; words of your own are explained under priorities: "
                             "in followup.yaml",
                             priority_names()));
  };
  for (const RecommendationView& view : context.outline.recommendations) {
    look(view.recommendation->priority);
  }
  for (const DividedAction& divided : context.outline.divided) look(divided.action->priority);
  for (const TrackedAction& action : context.outline.actions) {
    if (action.record != action.recommendation) look(action.record->priority);
  }
}

constexpr std::array<DefinitionsCheck, 1> definitions_table{{{unknown_meaning, find_meanings}}};

constexpr std::array<PlanCheck, 1> checks{{{unknown_priority, find_unknown_priorities}}};

}  // namespace

std::span<const PlanCheck> priority_checks() {
  return checks;
}
std::span<const DefinitionsCheck> word_definition_checks() {
  return definitions_table;
}

}  // namespace followup
