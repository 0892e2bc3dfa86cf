// What a plan and its configuration define together.
#include "followup/configuration.h"

namespace followup {

Vocabulary vocabulary_of(const Plan& plan, const Configuration& configuration) {
  Vocabulary vocabulary;
  vocabulary.add_statuses(plan.statuses);
  vocabulary.add_responses(plan.responses);
  vocabulary.add_priorities(plan.priorities);
  vocabulary.add_statuses(configuration.statuses);
  vocabulary.add_responses(configuration.responses);
  vocabulary.add_priorities(configuration.priorities);
  return vocabulary;
}

PartyDirectory directory_of(const Plan& plan, const Configuration& configuration) {
  return {plan.parties, &configuration.directory};
}

}  // namespace followup
