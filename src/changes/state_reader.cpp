// From files to a state.
#include "changes/state_reader.h"

#include <algorithm>

namespace followup {

// A file that was named is the whole state, whatever it is called.
std::string StateReader::path_in_state(const LoadedFile& file) const {
  if (!root_.empty()) return path_from(root_, file.source);
  return file.given_folder.empty() ? std::string() : path_from(file.given_folder, file.source);
}

void StateReader::expect(std::size_t files, const Configurations&) {
  states_.resize(files);
}

// Under a broken followup.yaml its own words and parties may be missing, so that all of a plan
// would seem to have changed.
void StateReader::visit(LoadedFile& file, std::size_t index) {
  if (file.plan != nullptr && !has_error(file.configuration->problems)) {
    states_[index] = state_of(*file.plan, path_in_state(file), *file.configuration);
  }
}

PlansState StateReader::finish(const Repository& repository) {
  PlansState state;
  for (std::optional<PlanState>& plan : states_) {
    if (plan) state.plans.push_back(std::move(*plan));
  }
  std::ranges::stable_sort(state.plans, {}, &PlanState::path);
  for (const auto& file : repository.files) {
    const bool is_lost = file->is_lost || has_error(file->configuration->problems);
    if (is_lost) state.lost_paths.insert(path_in_state(*file));
  }
  state.is_incomplete = !repository.unreadable.empty() || !repository.submodules.empty();
  return state;
}

}  // namespace followup
