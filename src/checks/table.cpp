// All subjects of the checks, and all rules.
#include "checks/table.h"

#include <algorithm>

#include "read/rules.h"

namespace followup {

std::vector<std::span<const PlanCheck>> checks_of_plans() {
  return {identifier_checks(),
          wordless_checks(),
          owner_checks(),
          vague_owner_checks(),
          owner_and_partner_checks(),
          deadline_checks(),
          duration_checks(),
          revision_checks(),
          timeliness_checks(),
          status_checks(),
          closing_checks(),
          part_checks(),
          response_checks(),
          verification_checks(),
          priority_checks(),
          evidence_checks(),
          link_checks(),
          party_checks(),
          consistency_checks()};
}

std::vector<std::span<const DefinitionsCheck>> checks_of_definitions() {
  return {word_definition_checks(), party_definition_checks(), address_checks(),
          part_of_checks(),         party_name_checks(),       mail_setting_checks()};
}

std::vector<std::span<const RepositoryCheck>> checks_of_repositories() {
  return {repository_checks(), shared_party_checks(), party_use_checks()};
}

std::vector<std::span<const ChangeCheck>> checks_of_changes() {
  return {changed_deadline_checks(), changed_record_checks()};
}

bool compares_plans(const Rule& rule) {
  return std::ranges::any_of(checks_of_repositories(), [&](const auto& subject) {
    return std::ranges::any_of(subject, [&](const auto& row) { return &row.rule == &rule; });
  });
}

const std::vector<const Rule*>& all_rules() {
  static const std::vector<const Rule*> all = [] {
    std::vector<const Rule*> rules = reading_rules();
    const auto add_rows = [&](const auto& subjects) {
      for (const auto subject : subjects) {
        for (const auto& row : subject) rules.push_back(&row.rule);
      }
    };
    add_rows(checks_of_plans());
    add_rows(checks_of_definitions());
    add_rows(checks_of_repositories());
    add_rows(checks_of_changes());
    for (const auto more : {setting_rules(), ignore_rules(), baseline_rules()}) {
      rules.insert(rules.end(), more.begin(), more.end());
    }
    return rules;
  }();
  return all;
}

}  // namespace followup
