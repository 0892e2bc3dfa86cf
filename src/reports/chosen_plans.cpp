// Outlining each plan, and letting the filters choose.
#include "reports/chosen_plans.h"

#include <utility>

namespace followup {

void ChosenPlans::expect(std::size_t files, const Configurations& configurations) {
  keep_names();
  of_plans_.resize(files);
  of_configurations_ = filters_.names(configurations);
}

void ChosenPlans::visit(const LoadedFile& file, std::size_t index,
                        const std::function<void(const PlanInReport&)>& look) {
  if (file.plan == nullptr) return;
  const Plan& plan = *file.plan;
  const Vocabulary vocabulary = vocabulary_of(plan, *file.configuration);
  const PartyDirectory directory = directory_of(plan, *file.configuration);
  const PlanWords words{plan, vocabulary, directory};
  const Outline outlined = outline(plan, vocabulary);
  of_plans_[index] = filters_.names(outlined, words);
  if (!filters_.take(plan)) return;
  look({plan, outlined, file.source, vocabulary, directory, *file.configuration,
        filters_.taken(outlined, words), filters_.choose_actions(), request_.as_of});
}

std::vector<std::string> ChosenPlans::complaints() {
  keep_names();
  return filters_.complaints(known_);
}

// In the order of paths, so that the number of threads changes nothing.
void ChosenPlans::keep_names() {
  known_.resize(filter_table().size());
  of_plans_.push_back(std::move(of_configurations_));
  for (KnownToFilters& names : of_plans_) {
    for (std::size_t i = 0; i < names.size(); ++i) known_[i].merge(names[i]);
  }
  of_plans_.clear();
  of_configurations_.clear();
}

}  // namespace followup
