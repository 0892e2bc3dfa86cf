// Words: own words that stand for words of the vocabulary, and priorities on the scale.
#include <fmt/format.h>

#include <array>

#include "checks/table.h"

namespace followup {
namespace {

template <class Meaning>
void find_unknown_meanings(const std::vector<WordMeaning>& words,
                           std::optional<Meaning> (*parse)(std::string_view), std::string_view kind,
                           const std::string& known, const Problems& problems) {
  for (const WordMeaning& own : words) {
    if (parse(own.meaning.words)) continue;
    problems.add(own.meaning.place,
                 fmt::format("\"{}\" cannot stand for \"{}\", which is not a {}", own.word.words,
                             own.meaning.words, kind),
                 fmt::format("write one of {}", known));
  }
}

void find_meanings(const DefinitionsContext& context, const Problems& problems) {
  find_unknown_meanings(context.statuses, parse_status, "status", status_names(), problems);
  find_unknown_meanings(context.responses, parse_response, "response", response_names(), problems);
  find_unknown_meanings(context.priorities, parse_priority, "priority", priority_names(), problems);
}

void find_unknown_priorities(const PlanContext& context, const Problems& problems) {
  const auto look = [&](const Text& priority) {
    if (!priority.is_present() || context.vocabulary.priority(priority.words) ||
        context.vocabulary.explains_priority(priority.words)) {
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

constexpr std::array<DefinitionsCheck, 1> checks_of_definitions{{
    {{"word-meaning-unknown", Severity::error,
      "An own word stands for a status, response or priority that is none"},
     find_meanings},
}};

constexpr std::array<PlanCheck, 1> checks{{
    {{"priority-unknown", Severity::error, "A priority is outside the scale"},
     find_unknown_priorities},
}};

}  // namespace

std::span<const PlanCheck> priority_checks() {
  return checks;
}
std::span<const DefinitionsCheck> word_definition_checks() {
  return checks_of_definitions;
}

}  // namespace followup
