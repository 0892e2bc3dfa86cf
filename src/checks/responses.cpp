// Responses: every recommendation has one, it is explained where it is not a plain yes, and a yes
// is followed by something to do.
#include <fmt/core.h>

#include <array>

#include "checks/table.h"
#include "text/spelling.h"

namespace followup {
namespace {

bool is_missing(const Recommendation& recommendation) {
  return !recommendation.response.is_present() && !recommendation.is_unreadable("response");
}

constexpr Rule missing{
    .name = "response-missing",
    .severity = Severity::error,
    .summary = "A recommendation has no response",
    .group = RuleGroup::responses,
    .reason =
        "Who asked for an evaluation owes it an answer. A recommendation without a response lowers "
        "the response rate, and nobody can tell whether it was considered.",
    .source = "UNDP; UNEG (response rate)",
    .advice =
        "Write accepted, partially-accepted or rejected under response:. While management is still "
        "considering, write pending.",
    .wrong = R"(kind: response-matrix
id: MA.0375
recommendations:
  - id: A
    title: Train health staff in the districts
    actions:
      - id: 1
        action: Hold a course in each district
        owner: IOM Tajikistan
        deadline: 2027-06
)",
    .right = R"(kind: response-matrix
id: MA.0375
recommendations:
  - id: A
    title: Train health staff in the districts
    response: accepted
    actions:
      - id: 1
        action: Hold a course in each district
        owner: IOM Tajikistan
        deadline: 2027-06
)",
};

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

constexpr Rule unknown{
    .name = "response-unknown",
    .severity = Severity::error,
    .summary = "A response is not one of the known words",
    .group = RuleGroup::responses,
    .reason =
        "A reader must be able to tell whether management agrees. A word outside the list says "
        "neither yes nor no, so the acceptance rate comes out wrong.",
    .advice =
        "Write accepted, partially-accepted, rejected or pending. If your office has a word of its "
        "own, say under responses: which of these it stands for.",
    .wrong = R"(kind: response-matrix
id: MA.0375
recommendations:
  - id: A
    title: Train health staff in the districts
    response: noted
    actions:
      - id: 1
        action: Hold a course in each district
        owner: IOM Tajikistan
        deadline: 2027-06
)",
    .right = R"(kind: response-matrix
id: MA.0375
recommendations:
  - id: A
    title: Train health staff in the districts
    response: accepted
    actions:
      - id: 1
        action: Hold a course in each district
        owner: IOM Tajikistan
        deadline: 2027-06
)",
    .gives_way = true,
};

void find_unknown(const PlanContext& context, const Problems& problems) {
  for (const RecommendationView& view : context.outline.recommendations) {
    const Text& response = view.recommendation->response;
    if (!response.is_present() || view.response ||
        context.vocabulary.explains_response(response.words)) {
      continue;
    }
    const std::string meant = context.vocabulary.nearest_response(response.words);
    problems.add(response.place, fmt::format("\"{}\" is not a response", response.words),
                 did_you_mean(meant, fmt::format("the responses are {}", response_names())));
  }
}

constexpr Rule unexplained{
    .name = "response-unexplained",
    .severity = Severity::error,
    .summary = "A recommendation is rejected or partially accepted without an explanation",
    .group = RuleGroup::responses,
    .reason =
        "Management may disagree with the evaluators, but it has to say why, and with which part. "
        "Otherwise neither the evaluators nor the governing body can judge the answer.",
    .source = "FAO",
    .advice = "Write why under explanation:. If it is accepted in part, say which part.",
    .wrong = R"(kind: response-matrix
id: MA.0375
recommendations:
  - id: A
    title: Open an office in each province
    response: rejected
)",
    .right = R"(kind: response-matrix
id: MA.0375
recommendations:
  - id: A
    title: Open an office in each province
    response: rejected
    explanation: Mobile teams already reach every province at a lower cost.
)",
};

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

constexpr Rule without_action{
    .name = "response-without-action",
    .severity = Severity::error,
    .summary = "A recommendation is accepted, but no action follows",
    .group = RuleGroup::responses,
    .reason =
        "A yes that nothing follows changes nothing. Without an action there is nothing to follow "
        "up, and the recommendation drops out of the implementation rate.",
    .source = "UNODC; UN-Habitat",
    .advice =
        "Write what will be done under actions:, with owner and deadline. A recommendation that is "
        "one action itself may have owner: and deadline: of its own.",
    .wrong = R"(kind: response-matrix
id: MA.0375
recommendations:
  - id: A
    title: Train health staff in the districts
    response: accepted
)",
    .right = R"(kind: response-matrix
id: MA.0375
recommendations:
  - id: A
    title: Train health staff in the districts
    response: accepted
    actions:
      - id: 1
        action: Hold a course in each district
        owner: IOM Tajikistan
        deadline: 2027-06
)",
};

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

constexpr Rule open_after_rejection{
    .name = "response-rejected-open",
    .severity = Severity::error,
    .summary = "A recommendation is rejected, but an action of it is open",
    .group = RuleGroup::responses,
    .reason =
        "Management cannot decline a recommendation and work on it as well. Either the response is "
        "out of date, or somebody works on what was given up.",
    .source = "UNODC; UN-Habitat",
    .advice = "Correct the response, or cancel the action and write the reason.",
    .wrong = R"(kind: response-matrix
id: MA.0375
recommendations:
  - id: A
    title: Open an office in each province
    response: rejected
    explanation: Mobile teams already reach every province at a lower cost.
    actions:
      - id: 1
        action: Rent rooms in the provinces
        owner: IOM Tajikistan
        deadline: 2027-06
)",
    .right = R"(kind: response-matrix
id: MA.0375
recommendations:
  - id: A
    title: Open an office in each province
    response: rejected
    explanation: Mobile teams already reach every province at a lower cost.
    actions:
      - id: 1
        action: Rent rooms in the provinces
        owner: IOM Tajikistan
        deadline: 2027-06
        status: cancelled
        reason: The recommendation was rejected.
)",
};

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

constexpr std::array<PlanCheck, 5> checks{{{missing, find_missing},
                                           {unknown, find_unknown},
                                           {unexplained, find_unexplained},
                                           {without_action, find_without_action},
                                           {open_after_rejection, find_open_after_rejection}}};

}  // namespace

std::span<const PlanCheck> response_checks() {
  return checks;
}

}  // namespace followup
