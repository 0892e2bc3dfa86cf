// The subjects of the checks. A new check is a function and a row in its subject's file; a new
// subject is a line here and in table.cpp.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "checks/context.h"
#include "checks/problems.h"
#include "followup/changes.h"

namespace followup {

// A check of one plan by itself.
struct PlanCheck {
  const Rule& rule;
  void (*look)(const PlanContext&, const Problems&) = nullptr;
};

// A check of definitions, wherever they are written.
struct DefinitionsCheck {
  const Rule& rule;
  void (*look)(const DefinitionsContext&, const Problems&) = nullptr;
};

// A check of plans against each other.
struct RepositoryCheck {
  const Rule& rule;
  void (*look)(const RepositoryContext&, const RepositoryProblems&) = nullptr;
};

struct ChangeProblem {
  std::string message;
  std::string help;
};

// A check of what changed since an earlier state; where its problem stands follows from the change.
struct ChangeCheck {
  const Rule& rule;
  std::optional<ChangeProblem> (*look)(const Change&) = nullptr;
};

std::span<const PlanCheck> owner_checks();
std::span<const PlanCheck> deadline_checks();
std::span<const PlanCheck> duration_checks();
std::span<const PlanCheck> revision_checks();
std::span<const PlanCheck> status_checks();
std::span<const PlanCheck> closing_checks();
std::span<const PlanCheck> part_checks();
std::span<const PlanCheck> response_checks();
std::span<const PlanCheck> identifier_checks();
std::span<const PlanCheck> wordless_checks();
std::span<const PlanCheck> party_checks();
std::span<const PlanCheck> vague_owner_checks();
std::span<const PlanCheck> owner_and_partner_checks();
std::span<const PlanCheck> priority_checks();
std::span<const PlanCheck> verification_checks();
std::span<const PlanCheck> evidence_checks();
std::span<const PlanCheck> link_checks();
std::span<const PlanCheck> timeliness_checks();
std::span<const PlanCheck> consistency_checks();

std::span<const DefinitionsCheck> party_definition_checks();
std::span<const DefinitionsCheck> word_definition_checks();
std::span<const DefinitionsCheck> address_checks();
std::span<const DefinitionsCheck> mail_setting_checks();
std::span<const DefinitionsCheck> part_of_checks();
std::span<const DefinitionsCheck> party_name_checks();
std::span<const RepositoryCheck> repository_checks();
std::span<const RepositoryCheck> shared_party_checks();
std::span<const RepositoryCheck> party_use_checks();

std::span<const ChangeCheck> changed_deadline_checks();
std::span<const ChangeCheck> changed_record_checks();

// All subjects.
std::vector<std::span<const PlanCheck>> checks_of_plans();
std::vector<std::span<const DefinitionsCheck>> checks_of_definitions();
std::vector<std::span<const RepositoryCheck>> checks_of_repositories();
std::vector<std::span<const ChangeCheck>> checks_of_changes();

// Whether a rule looks at plans side by side.
bool compares_plans(const Rule& rule);

// The rules of what checks themselves are told, which no table of checks holds.
std::span<const Rule* const> setting_rules();
std::span<const Rule* const> ignore_rules();
std::span<const Rule* const> baseline_rules();

// Says of a rule that is named somewhere that it does not exist.
void report_unknown_rule(const Text& written, const Source& source, Diagnostics& problems);

}  // namespace followup
