// Reads the state of plans while their files are looked at.
#pragma once

#include <vector>

#include "followup/plan_state.h"
#include "followup/repository.h"

namespace followup {

// What has to be kept of a plan. `path` is relative to the folder that was read.
PlanState state_of(const Plan& plan, std::string path, const Configuration& configuration);

class StateReader : public FileVisitor {
 public:
  StateReader() = default;
  // Paths of plans are those from `root` on, whatever was read.
  explicit StateReader(std::string root) : root_(std::move(root)) {}

  void expect(std::size_t files, const Configurations& configurations) override;
  void visit(LoadedFile& file, std::size_t index) override;
  // Of the repository that it was given for.
  PlansState finish(const Repository& repository);

 private:
  std::string path_in_state(const LoadedFile& file) const;

  std::string root_;
  std::vector<std::optional<PlanState>> states_;
};

}  // namespace followup
