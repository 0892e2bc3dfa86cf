// What is wrong in plans: the run of all checks over a repository.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "followup/baseline.h"
#include "followup/changes.h"
#include "followup/diagnostic.h"
#include "followup/repository.h"
#include "followup/rule_settings.h"

namespace followup {

struct PlanFacts;  // kept of each plan, for the checks of plans against each other

// What changed since an earlier state of all plans.
struct ChangesSince {
  std::string name;    // of that state, for people: "main"
  std::string commit;  // its id, 40 digits
  Changes changes;
  // What the two states were read from: the texts of the first are pointed out, the second says
  // which file is which.
  const Repository* before = nullptr;
  const Repository* after = nullptr;
  // Of plans that have gone, by their former path as shown: the followup.yaml that holds there now.
  std::map<std::string, std::unique_ptr<const Configuration>> configurations_of_gone;
};

struct CheckOptions {
  Day as_of;
  RuleChoices choices;
  // What ends the run with 1: problems as severe as this; nothing: none does.
  std::optional<Severity> fail_on = Severity::error;
  // Must outlive the result. None: rules of changes are silent.
  const ChangesSince* since = nullptr;
};

struct CheckResult {
  Diagnostics problems;   // sorted
  Diagnostics not_shown;  // beyond what was asked for; they count all the same
  Day as_of;
  std::optional<Severity> fail_on;
  // That hold a plan or a problem, in the order of paths; then those that have gone.
  std::vector<const Source*> files;
  std::string root;  // of the repository, absolute; CI systems want paths relative to it
  std::size_t plans = 0;
  std::size_t actions = 0;  // tracked ones
  std::size_t other_files = 0;
  std::size_t ignored = 0;              // silenced by comments
  std::size_t baselined = 0;            // known to the baseline
  const ChangesSince* since = nullptr;  // what the plans were compared with
  // Problems that were there already, if they are left out.
  std::optional<std::size_t> known_earlier;
  std::vector<std::string> missing_files;  // sentences, one a file that the system would not give
  bool has_looked_for_all = true;          // false: --only left rules out
  bool is_configuration_wrong = false;     // what followup.yaml says of rules

  std::size_t count(Severity severity) const;
  // Whether a problem makes the run end with 1. A calendar that moves never does by itself.
  bool is_failure(const Diagnostic& problem) const;
  bool has_failure() const;
  // Keeps the first problems; the others are not shown.
  void show_at_most(std::size_t count);
};

struct Coverage;

// Runs every check: over each plan as it is visited, and over all of them at the end.
class Checker : public FileVisitor {
 public:
  explicit Checker(CheckOptions options);
  ~Checker() override;

  void expect(std::size_t files, const Configurations& configurations) override;
  void visit(LoadedFile& file, std::size_t index) override;
  // Plans may have something against each other, and against themselves as they were.
  void drop_text(LoadedFile& file, std::size_t index) override;
  // What was found, with what the reader found. The repository must outlive the result.
  CheckResult finish(const Repository& repository);

  // Takes out of a finished result what the baseline knows; what the baseline has too much of
  // becomes a problem. The baseline must outlive the result. Throws Failure if it is broken.
  void subtract(const Baseline& baseline, CheckResult& result) const;
  // What the baseline has too much of by a finished result, and had not by that of earlier plans:
  // for results from which nothing was taken. The baseline must outlive it. Throws Failure if it is
  // broken.
  Diagnostics made_stale(const Baseline& baseline, const CheckResult& earlier,
                         const CheckResult& result) const;

  const RuleSettings& settings_of(const Configuration& configuration) const;
  // What configurations say wrongly of rules.
  const Diagnostics& setting_problems() const { return setting_problems_; }

 private:
  struct FileFacts;

  std::map<std::string, Coverage> files_of_baseline(const Baseline& baseline,
                                                    const CheckResult& result) const;

  using ProblemsByFile = std::unordered_map<const Source*, Diagnostics>;

  void finish_removed_plans(ProblemsByFile& across, CheckResult& result) const;

  void look_at_plan(LoadedFile& file, FileFacts& facts, PlanFacts& plan_facts) const;
  ProblemsByFile problems_across(const Repository& repository) const;
  void finish_configuration(const Configuration& configuration, Diagnostics across,
                            CheckResult& result) const;
  void finish_plans(ProblemsByFile& across, CheckResult& result);

  CheckOptions options_;
  Diagnostics setting_problems_;
  RuleSettings other_settings_;  // where no configuration says anything
  std::unordered_map<const Configuration*, RuleSettings> settings_;
  std::unordered_set<const Configuration*> whole_configurations_;  // all of whose plans were seen
  std::vector<PlanFacts> plan_facts_;
  std::vector<FileFacts> file_facts_;
};

// Takes out of a finished result, which was compared with earlier plans, what was found in those as
// well, so that only new problems are left. What was renamed in between is recognised.
void leave_out_known(const CheckResult& earlier, CheckResult& result);

// Every rule there is, those of the reader first.
const std::vector<const Rule*>& all_rules();

}  // namespace followup
