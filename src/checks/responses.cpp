// Responses: every recommendation has one, it is explained where it is not a plain yes, and a yes
// is followed by something to do.
#include <fmt/format.h>

#include <array>

#include "checks/table.h"

namespace followup {
namespace {

bool is_missing(const Recommendation& recommendation) {
  return !recommendation.response.is_present() && !recommendation.is_unreadable("response");
}

void find_missing(const PlanContext& context, const Problems& problems) {
  for (const RecommendationView& view : context.outline.recommendations) {
    const Recommendation& recommendation = *view.recommendation;
    // One that only holds others is answered by the responses to those.
    if (!is_missing(recommendation) || !recommendation.recommendations.empty()) continue;
    problems.add(recommendation.place_of_missing("response"),
                 fmt::format("recommendation {} has no response", view.id),
                 fmt::format("write \"response:\" with {}", response_names()));
  }
}

void find_unknown(const PlanContext& context, const Problems& problems) {
  for (const RecommendationView& view : context.outline.recommendations) {
    const Text& response = view.recommendation->response;
    if (!response.is_present() || view.response ||
        context.vocabulary.explains_response(response.words)) {
      continue;
    }
    const std::string meant = context.vocabulary.nearest_response(response.words);
    problems.add(response.place, fmt::format("\"{}\" is not a response", response.words),
                 meant.empty() ? fmt::format("the responses are {}", response_names())
                               : fmt::format("did you mean \"{}\"?", meant));
  }
}

void find_unexplained(const PlanContext& context, const Problems& problems) {
  for (const RecommendationView& view : context.outline.recommendations) {
    const Recommendation& recommendation = *view.recommendation;
    const bool needs_explanation =
        view.response == Response::rejected || view.response == Response::partially_accepted;
    if (!needs_explanation || recommendation.explanation.is_present() ||
        recommendation.is_unreadable("explanation")) {
      continue;
    }
    problems.add(recommendation.response.place,
                 fmt::format("recommendation {} is \"{}\", but nothing says why", view.id,
                             recommendation.response.words),
                 "write why under explanation:");
  }
}

void find_without_action(const PlanContext& context, const Problems& problems) {
  for (const RecommendationView& view : context.outline.recommendations) {
    const Recommendation& recommendation = *view.recommendation;
    const bool promises =
        view.response == Response::accepted || view.response == Response::partially_accepted;
    // What is tracked below, in nested recommendations too, satisfies those above.
    if (!promises || view.actions.size() > 0 || recommendation.is_unreadable("actions") ||
        recommendation.is_unreadable("recommendations")) {
      continue;
    }
    problems.add(recommendation.response.place,
                 fmt::format("recommendation {} is \"{}\", but no action follows", view.id,
                             recommendation.response.words),
                 "write what will be done under actions:, or owner: and deadline: of the "
                 "recommendation itself");
  }
}

void find_open_after_rejection(const PlanContext& context, const Problems& problems) {
  for (const RecommendationView& view : context.outline.recommendations) {
    if (view.response != Response::rejected || view.is_tracked) continue;
    for (std::size_t i = view.actions.first; i < view.actions.last; ++i) {
      const TrackedAction& action = context.outline.actions[i];
      const bool is_its_own = action.recommendation == view.recommendation;
      if (!is_its_own || action.progress.state != State::open) continue;
      problems.add(view.recommendation->response.place,
                   fmt::format("recommendation {} is \"{}\", but its action {} is open", view.id,
                               view.recommendation->response.words, action.id),
                   "correct the response, or cancel the action with a reason",
                   {{context.plan.source, action.record->place, "the open action"}});
      break;
    }
  }
}

constexpr std::array<PlanCheck, 5> checks{{
    {{"response-missing", Severity::error, "A recommendation has no response"}, find_missing},
    {{"response-unknown", Severity::error, "A response is not a word of the vocabulary"},
     find_unknown},
    {{"response-unexplained", Severity::error,
      "A recommendation is rejected or partially accepted without an explanation"},
     find_unexplained},
    {{"response-without-action", Severity::error,
      "A recommendation is accepted, but no action follows"},
     find_without_action},
    {{"response-rejected-open", Severity::error,
      "A recommendation is rejected, but an action of it is open"},
     find_open_after_rejection},
}};

}  // namespace

std::span<const PlanCheck> response_checks() {
  return checks;
}

}  // namespace followup
