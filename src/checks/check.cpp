// Runs the table of checks.
#include "followup/check.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_set>

#include "checks/mentions.h"
#include "checks/table.h"
#include "read/rules.h"
#include "text/unicode.h"

namespace followup {
namespace {

std::vector<std::span<const PlanCheck>> plan_checks() {
  return {owner_checks(),      deadline_checks(), status_checks(),  response_checks(),
          identifier_checks(), party_checks(),    priority_checks()};
}

std::vector<UnknownParty> unknown_parties(const Plan& plan, const Outline& outlined,
                                          const PartyDirectory& directory) {
  std::vector<UnknownParty> unknown;
  std::unordered_set<std::string> seen;
  for_each_mention(plan, outlined, [&](const PartyMention& mention) {
    if (mention.kind != MentionKind::party) return;
    if (!seen.insert(name_key(mention.name.words)).second) return;
    if (directory.find(mention.name.words) != nullptr) return;
    unknown.push_back({&mention, directory.nearest(mention.name.words)});
  });
  std::ranges::sort(unknown, {}, [](const UnknownParty& u) { return u.mention->name.place.begin; });
  return unknown;
}

void check_definitions(const DefinitionsContext& context, const RuleSettings& settings,
                       Diagnostics& into) {
  for (const auto subject : {party_definition_checks(), word_definition_checks()}) {
    for (const DefinitionsCheck& row : subject) {
      row.look(context, Problems(row.rule, settings.of(row.rule), context.source, into));
    }
  }
}

PlanFacts facts_of(const Plan& plan, const std::vector<UnknownParty>& unknown,
                   const PartyDirectory& directory) {
  PlanFacts facts{
      plan.source, plan.shown_id, plan.id.is_present() ? plan.id.place : plan.place, {}};
  if (!directory.is_empty()) return facts;
  for (const UnknownParty& party : unknown) {
    const Text& name = party.mention->name;
    facts.free_names.push_back({std::string(name.words), name.place});
  }
  return facts;
}

}  // namespace

void Problems::add(Place place, std::string message, std::string help,
                   std::vector<RelatedPlace> related) const {
  into_.push_back(
      {&rule_, &source_, place, std::move(message), std::move(help), std::move(related)});
}

void RepositoryProblems::add(const Source& source, Place place, std::string message,
                             std::string help, std::vector<RelatedPlace> related) const {
  into_.push_back(
      {&rule_, &source, place, std::move(message), std::move(help), std::move(related)});
}

std::size_t CheckResult::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(problems.begin(), problems.end(),
                    [&](const Diagnostic& d) { return d.rule->severity == severity; }));
}

void Checker::expect(std::size_t files) {
  facts_.resize(files);
  actions_.resize(files);
}

void Checker::visit(LoadedFile& file, std::size_t index) {
  if (file.plan != nullptr) {
    const Plan& plan = *file.plan;
    const Vocabulary vocabulary = vocabulary_of(plan, *file.configuration);
    const PartyDirectory directory = directory_of(plan, *file.configuration);
    const Outline outlined = outline(plan, vocabulary);
    const auto unknown = unknown_parties(plan, outlined, directory);
    const PlanContext context{plan, outlined, vocabulary, directory, unknown, as_of_};
    for (const auto subject : plan_checks()) {
      for (const PlanCheck& row : subject) {
        row.look(context, Problems(row.rule, settings_.of(row.rule), file.source, file.problems));
      }
    }
    check_definitions({file.source, plan.parties, plan.statuses, plan.responses, plan.priorities},
                      settings_, file.problems);
    actions_[index] = outlined.actions.size();
    facts_[index] = facts_of(plan, unknown, directory);
  }
  sort_and_reduce(file.problems);
}

CheckResult Checker::finish(const Repository& repository) const {
  CheckResult result;
  result.as_of = as_of_;
  result.plans = repository.plan_count();
  result.other_files = repository.other_files;
  result.missing_files = repository.unreadable;
  result.actions = std::accumulate(actions_.begin(), actions_.end(), std::size_t{0});
  for (const auto& file : repository.files) {
    result.problems.insert(result.problems.end(), file->problems.begin(), file->problems.end());
  }
  for (const auto& configuration : repository.configurations) {
    result.problems.insert(result.problems.end(), configuration->problems.begin(),
                           configuration->problems.end());
    check_definitions({configuration->source, configuration->parties, configuration->statuses,
                       configuration->responses, configuration->priorities},
                      settings_, result.problems);
  }
  for (const RepositoryCheck& row : repository_checks()) {
    row.look(facts_, RepositoryProblems(row.rule, result.problems));
  }
  sort_and_reduce(result.problems);
  return result;
}

std::vector<const Rule*> all_rules() {
  std::vector<const Rule*> rules = reading_rules();
  for (const auto subject : plan_checks()) {
    for (const PlanCheck& row : subject) rules.push_back(&row.rule);
  }
  for (const auto subject : {party_definition_checks(), word_definition_checks()}) {
    for (const DefinitionsCheck& row : subject) rules.push_back(&row.rule);
  }
  for (const RepositoryCheck& row : repository_checks()) rules.push_back(&row.rule);
  return rules;
}

}  // namespace followup
