// What is wrong in plans: a table of checks, and the run over a repository.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "followup/baseline.h"
#include "followup/changes.h"
#include "followup/diagnostic.h"
#include "followup/repository.h"
#include "followup/rule_settings.h"
#include "followup/tracking.h"

namespace followup {

// A name that the directory does not know, where it is mentioned first.
struct UnknownParty {
  const PartyMention* mention = nullptr;
  std::string_view nearest;  // the known name that is a slip away; empty if there is none
};

// Everything that a check may look at in one plan.
struct PlanContext {
  const Plan& plan;
  const Outline& outline;
  const Vocabulary& vocabulary;
  const PartyDirectory& directory;
  const std::vector<const PartyMention*>& vague_owners;
  // Each name once, in the order of the file; without those of vague owners.
  const std::vector<UnknownParty>& unknown_parties;
  const LoadedFile& file;  // what the plan was read from
  Day as_of;
};

// What a plan or followup.yaml defines: parties and own words.
struct DefinitionsContext {
  const Source& source;
  const List<Party>& parties;
  const List<WordMeaning>& statuses;
  const List<WordMeaning>& responses;
  const List<WordMeaning>& priorities;
  const PartyDirectory& directory;       // in force where they are written
  const Configuration* above = nullptr;  // of a plan: whose parties its directory knows as well
  const MailSettings* mail = nullptr;    // of a configuration
};

// A name that no directory knows, kept when its plan is gone.
struct FreeName {
  std::string name;
  Place place;
};

// What stands under each key of a party, as numbers that differ where the words do; 0 for what
// could not be read.
using DefinitionDigest = std::array<std::size_t, 5>;

// A party that a plan defines.
struct DefinedParty {
  std::string key;
  Place place;  // of the key
  DefinitionDigest digest{};
};

// A party of a plan that nobody there mentions.
struct UnusedParty {
  std::string key;
  Place place;
};

// What is kept of a plan for the checks of plans against each other.
struct PlanFacts {
  const Source* source = nullptr;  // none: the file holds no plan
  std::string id;
  Place place_of_id;
  std::vector<FreeName> free_names;  // empty if the plan has a directory
  const Configuration* configuration = nullptr;
  std::vector<DefinedParty> defined_parties;  // unless followup.yaml says the same
  std::vector<UnusedParty> unused_parties;    // of its own
  std::vector<const Party*> used_parties;     // of followup.yaml
  bool may_use_others = false;                // what could not be read may name anybody
};

// What is left to look at when every plan was visited.
struct RepositoryContext {
  const std::vector<PlanFacts>& plans;
  const Repository& repository;
};

// Takes what one check finds; it knows the rule, how it is set and the plan, so that no check
// repeats its own name.
class Problems {
 public:
  Problems(const Rule& rule, const RuleSetting& setting, const Source& source, Diagnostics& into)
      : rule_(rule), setting_(setting), source_(source), into_(into) {}

  // `message` names the thing, quotes what was written and says what was expected; `help` says
  // what to do. Both one line, without a full stop.
  void add(Place place, std::string message, std::string help,
           std::vector<RelatedPlace> related = {}) const;
  // The parameter that the rule declares.
  Duration duration() const { return setting_.duration; }
  const std::vector<std::string>& words() const { return setting_.words; }

 private:
  const Rule& rule_;
  const RuleSetting& setting_;
  const Source& source_;
  Diagnostics& into_;
};

// A check of one plan by itself.
struct PlanCheck {
  Rule rule;
  void (*look)(const PlanContext&, const Problems&) = nullptr;
};

// A check of definitions, wherever they are written.
struct DefinitionsCheck {
  Rule rule;
  void (*look)(const DefinitionsContext&, const Problems&) = nullptr;
};

// Takes what a check of plans against each other finds: each problem stands in a source of its own.
class RepositoryProblems {
 public:
  RepositoryProblems(const Rule& rule, Diagnostics& into) : rule_(rule), into_(into) {}

  void add(const Source& source, Place place, std::string message, std::string help,
           std::vector<RelatedPlace> related = {}) const;

 private:
  const Rule& rule_;
  Diagnostics& into_;
};

// A check of plans against each other.
struct RepositoryCheck {
  Rule rule;
  void (*look)(const RepositoryContext&, const RepositoryProblems&) = nullptr;
};

struct ChangeProblem {
  std::string message;
  std::string help;
};

// A check of what changed since an earlier state; where its problem stands follows from the change.
struct ChangeCheck {
  Rule rule;
  std::optional<ChangeProblem> (*look)(const Change&) = nullptr;
};

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

  const RuleSettings& settings_of(const Configuration& configuration) const;
  // What configurations say wrongly of rules.
  const Diagnostics& setting_problems() const { return setting_problems_; }

 private:
  struct FileFacts;

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
