// Runs the table of checks.
#include "followup/check.h"
#include "checks/mentions.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "checks/baseline.h"
#include "checks/changed.h"
#include "checks/ignores.h"
#include "checks/lines_kept.h"
#include "checks/mentioned_parties.h"
#include "checks/party_definitions.h"
#include "checks/problems.h"
#include "checks/table.h"
#include "read/rules.h"

namespace followup {
namespace {

void append(const Diagnostics& found, Diagnostics& all) {
  all.insert(all.end(), found.begin(), found.end());
}

// What is wrong with the configuration itself nobody can turn off.
void append_as_built_in(const Diagnostics& found, Diagnostics& all) {
  for (const Diagnostic& problem : found) {
    all.push_back(problem);
    all.back().severity = problem.rule->severity;
  }
}

void check_definitions(const DefinitionsContext& context, const RuleSettings& settings,
                       Diagnostics& into) {
  for (const auto subject : checks_of_definitions()) {
    for (const DefinitionsCheck& row : subject) {
      if (!settings.looks_for(row.rule)) continue;
      row.look(context, Problems(row.rule, settings.of(row.rule), context.source, into));
    }
  }
}

// A key or a value that could not be read may name anybody.
bool may_hide_names(const Diagnostic& problem) {
  return problem.rule->severity == Severity::error && problem.rule->group == RuleGroup::structure;
}

PlanFacts facts_of(const LoadedFile& file, const MentionedParties& mentioned,
                   const PartyDirectory& directory, bool may_use_others) {
  const Plan& plan = *file.plan;
  PlanFacts facts;
  facts.source = plan.source;
  facts.id = plan.shown_id;
  facts.place_of_id = plan.id.is_present() ? plan.id.place : plan.place;
  facts.configuration = file.configuration;
  facts.defined_parties = defined_parties(plan, *file.configuration);
  facts.may_use_others = may_use_others;
  if (!may_use_others) keep_uses(plan, *file.configuration, mentioned, directory, facts);
  if (!directory.is_empty()) return facts;
  for (const UnknownParty& party : mentioned.unknown) {
    const Text& name = party.mention->name;
    if (is_compound(name.words)) continue;
    facts.free_names.push_back({std::string(name.words), name.place});
  }
  return facts;
}

// What two plans have against each other is said of the one that has come later; where that is not
// known, of the one whose file comes later.
void put_earlier_plans_first(const ChangesSince& since, std::vector<PlanFacts>& plans) {
  std::unordered_set<std::string_view> earlier;
  for (const auto& file : since.before->files) earlier.insert(file->source.real_path);
  std::stable_partition(plans.begin(), plans.end(), [&](const PlanFacts& plan) {
    return plan.source != nullptr && earlier.contains(plan.source->real_path);
  });
}

}  // namespace

struct Checker::FileFacts {
  const Source* source = nullptr;
  const Configuration* configuration = nullptr;
  Coverage coverage;
  std::unique_ptr<Ignores> ignores;  // none: the file has no such comments
  std::size_t actions = 0;
  std::size_t ignored = 0;
};

Checker::Checker(CheckOptions options)
    : options_(std::move(options)), other_settings_(options_.choices) {}

Checker::~Checker() = default;

void Checker::expect(std::size_t files, const Configurations& configurations) {
  plan_facts_.resize(files);
  file_facts_.resize(files);
  for (const auto& configuration : configurations) {
    settings_.try_emplace(configuration.get(), *configuration, options_.choices, setting_problems_);
  }
}

const RuleSettings& Checker::settings_of(const Configuration& configuration) const {
  return settings_.at(&configuration);
}

void Checker::visit(LoadedFile& file, std::size_t index) {
  FileFacts& facts = file_facts_[index];
  facts.configuration = file.configuration;
  facts.coverage.settings = &settings_of(*file.configuration);
  if (file.plan != nullptr) look_at_plan(file, facts, plan_facts_[index]);
  facts.coverage.settings->judge(file.problems);
  // Comments in files that are no plans are not ours to judge.
  if (file.plan != nullptr && !file.tree.ignore_comments.empty()) {
    facts.ignores = std::make_unique<Ignores>(file.tree);
    facts.ignored = facts.ignores->silence(file.problems);
  }
  // What is off or silenced makes nothing else give way.
  sort_and_reduce(file.problems);
  // Other files are gone when the visit is over.
  if (file.has_plan || !file.problems.empty()) facts.source = &file.source;
}

void Checker::look_at_plan(LoadedFile& file, FileFacts& facts, PlanFacts& plan_facts) const {
  const Plan& plan = *file.plan;
  const RuleSettings& settings = *facts.coverage.settings;
  const Vocabulary vocabulary = vocabulary_of(plan, *file.configuration);
  const PartyDirectory directory = directory_of(plan, *file.configuration);
  const Outline outlined = outline(plan, vocabulary);
  const auto mentioned = mentioned_parties(plan, *file.configuration, outlined, directory,
                                           settings.of(vague_owner_rule()));
  const bool may_use_others = std::ranges::any_of(file.problems, may_hide_names);
  const PlanContext context{plan,
                            outlined,
                            vocabulary,
                            directory,
                            mentioned.vague_owners,
                            mentioned.unknown,
                            mentioned.groups,
                            file,
                            options_.as_of};
  for (const auto subject : checks_of_plans()) {
    for (const PlanCheck& row : subject) {
      if (!settings.looks_for(row.rule)) continue;
      row.look(context, Problems(row.rule, settings.of(row.rule), file.source, file.problems));
    }
  }
  check_definitions({file.source, plan.parties, plan.statuses, plan.responses, plan.priorities,
                     directory, file.configuration},
                    settings, file.problems);
  facts.actions = outlined.actions.size();
  plan_facts = facts_of(file, mentioned, directory, may_use_others);
}

void Checker::drop_text(LoadedFile& file, std::size_t index) {
  const FileFacts& facts = file_facts_[index];
  if (options_.since != nullptr || facts.ignores != nullptr) return;
  PlanFacts& plan = plan_facts_[index];
  std::vector<Place*> places{&plan.place_of_id};
  for (FreeName& name : plan.free_names) places.push_back(&name.place);
  for (DefinedParty& party : plan.defined_parties) places.push_back(&party.place);
  for (UnusedParty& party : plan.unused_parties) places.push_back(&party.place);
  keep_lines(file.source.text, std::move(places));
}

CheckResult Checker::finish(const Repository& repository) {
  CheckResult result;
  result.as_of = options_.as_of;
  result.since = options_.since;
  result.fail_on = options_.fail_on;
  result.has_looked_for_all = options_.choices.only.empty();
  result.root = repository.root;
  result.plans = repository.plan_count();
  result.other_files = repository.other_files;
  result.missing_files = repository.unreadable;
  for (const auto& file : repository.files) {
    result.files.push_back(&file->source);
    append(file->problems, result.problems);
  }
  for (const auto& configuration : repository.configurations) {
    if (repository.has_walked_all_of(*configuration)) {
      whole_configurations_.insert(configuration.get());
    }
  }
  for (FileFacts& facts : file_facts_) {
    facts.coverage.has_seen_all_plans = whole_configurations_.contains(facts.configuration);
  }
  if (options_.since != nullptr) put_earlier_plans_first(*options_.since, plan_facts_);
  ProblemsByFile across = problems_across(repository);
  for (const auto& configuration : repository.configurations) {
    finish_configuration(*configuration, std::move(across[&configuration->source]), result);
  }
  finish_plans(across, result);
  finish_removed_plans(across, result);
  result.is_configuration_wrong = !setting_problems_.empty();
  append_as_built_in(setting_problems_, result.problems);
  sort_and_reduce(result.problems);
  return result;
}

std::map<std::string, Coverage> Checker::files_of_baseline(const Baseline& baseline,
                                                           const CheckResult& result) const {
  std::set<const Source*> broken;
  for (const Diagnostic& problem : result.problems) {
    if (problem.rule->is_binding) broken.insert(problem.source);
  }
  CheckedFiles files;
  for (const FileFacts& facts : file_facts_) {
    if (facts.source == nullptr || broken.contains(facts.source)) continue;
    files.emplace(path_from(baseline.folder, *facts.source), facts.coverage);
  }
  for (const auto& [configuration, settings] : settings_) {
    if (configuration->source.real_path.empty() || broken.contains(&configuration->source))
      continue;
    files.emplace(path_from(baseline.folder, configuration->source),
                  Coverage{&settings, whole_configurations_.contains(configuration)});
  }
  return files;
}

void Checker::subtract(const Baseline& baseline, CheckResult& result) const {
  subtract_baseline(baseline, files_of_baseline(baseline, result), {&other_settings_, false},
                    result);
}

Diagnostics Checker::made_stale(const Baseline& baseline, const CheckResult& earlier,
                                const CheckResult& result) const {
  return newly_stale(baseline, files_of_baseline(baseline, result), {&other_settings_, false},
                     earlier, result);
}

// Of plans against each other, and against themselves as they were.
Checker::ProblemsByFile Checker::problems_across(const Repository& repository) const {
  Diagnostics found;
  for (const auto subject : checks_of_repositories()) {
    for (const RepositoryCheck& row : subject) {
      row.look({plan_facts_, repository}, RepositoryProblems(row.rule, found));
    }
  }
  if (options_.since != nullptr) append(problems_of(*options_.since, repository), found);
  ProblemsByFile by_file;
  for (Diagnostic& problem : found) by_file[problem.source].push_back(std::move(problem));
  return by_file;
}

// What holds is today's followup.yaml, and the comments that the files had.
void Checker::finish_removed_plans(ProblemsByFile& across, CheckResult& result) const {
  if (options_.since == nullptr) return;
  for (const auto& file : options_.since->before->files) {
    const auto found = across.find(&file->source);
    if (found == across.end()) continue;
    const auto& configuration = options_.since->configurations_of_gone.at(file->source.path);
    Diagnostics wrong_settings;  // are said where that followup.yaml is checked
    RuleSettings(*configuration, options_.choices, wrong_settings).judge(found->second);
    result.ignored += Ignores(read_tree(file->source)).silence(found->second);
    if (found->second.empty()) continue;
    append(found->second, result.problems);
    result.files.push_back(&file->source);
  }
}

void Checker::finish_configuration(const Configuration& configuration, Diagnostics across,
                                   CheckResult& result) const {
  const RuleSettings& settings = settings_of(configuration);
  const Coverage coverage{&settings, whole_configurations_.contains(&configuration)};
  check_definitions(
      {configuration.source, configuration.parties, configuration.statuses, configuration.responses,
       configuration.priorities, configuration.directory, nullptr, &configuration.mail},
      settings, across);
  settings.judge(across);
  Ignores ignores(configuration.tree);
  result.ignored += ignores.silence(across);
  ignores.refuse(configuration.source, configuration.problems);
  ignores.refuse(configuration.source, setting_problems_);
  ignores.report(configuration.source, coverage, across);
  settings.judge(across);
  append(across, result.problems);
  append_as_built_in(configuration.problems, result.problems);
}

// What plans have against each other, and the comments that no problem needed.
void Checker::finish_plans(ProblemsByFile& across, CheckResult& result) {
  for (FileFacts& facts : file_facts_) {
    if (facts.source == nullptr) continue;
    result.actions += facts.actions;
    result.ignored += facts.ignored;
    const auto found = across.find(facts.source);
    if (facts.ignores == nullptr && found == across.end()) continue;
    Diagnostics problems = found == across.end() ? Diagnostics() : std::move(found->second);
    facts.coverage.settings->judge(problems);
    if (facts.ignores != nullptr) {
      result.ignored += facts.ignores->silence(problems);
      facts.ignores->report(*facts.source, facts.coverage, problems);
      facts.coverage.settings->judge(problems);
    }
    append(problems, result.problems);
  }
}

}  // namespace followup
