// Reading the plans of --since, for rules of changes and for --new-only.
#include "cli/earlier_plans.h"

#include "changes/state_reader.h"

namespace followup {
namespace {

// Reads the states of plans and, where it was asked for, checks them as well.
class EarlierReader : public FileVisitor {
 public:
  explicit EarlierReader(Checker* checker) : checker_(checker) {}

  void expect(std::size_t files, const Configurations& configurations) override {
    states_.expect(files, configurations);
    if (checker_ != nullptr) checker_->expect(files, configurations);
  }
  void visit(LoadedFile& file, std::size_t index) override {
    states_.visit(file, index);
    if (checker_ != nullptr) checker_->visit(file, index);
  }
  bool needs_texts() const override { return true; }

  PlansState finish(const Repository& repository) { return states_.finish(repository); }

 private:
  StateReader states_;
  Checker* checker_;
};

}  // namespace

std::unique_ptr<const EarlierState> earlier_state(Execution& execution,
                                                  const CheckOptions& check_options) {
  const std::string& since = execution.options().since;
  if (since.empty()) return nullptr;
  const GitRepository& git = execution.git();
  const GitCommit commit = git.common_commit(git.commit(since), git.commit("HEAD"));
  auto earlier = std::make_unique<EarlierState>();
  earlier->files = std::make_unique<const FilesOfCommit>(git, commit, since);
  std::optional<Checker> checker;
  if (execution.options().shows_new_only) checker.emplace(check_options);
  EarlierReader reader(checker ? &*checker : nullptr);
  earlier->repository = execution.load_earlier_plans(reader, *earlier->files, nullptr);
  earlier->plans = {since, reader.finish(earlier->repository), &earlier->repository};
  if (checker) earlier->result = checker->finish(earlier->repository);
  return earlier;
}

}  // namespace followup
