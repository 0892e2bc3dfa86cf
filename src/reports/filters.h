// Which actions a report is about: --owner, --status and all the others, the same for every report.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reports/filter_table.h"

namespace followup {

// Names for each filter, in the order of the table; none for those that were not asked for.
using KnownToFilters = std::vector<KnownNames>;

class Filters {
 public:
  // Throws Failure for a word that no plan can explain.
  explicit Filters(const ReportRequest& request);

  // Whether actions are chosen at all; plans may be chosen without that.
  bool choose_actions() const;
  bool take(const Plan& plan) const;
  std::vector<const TrackedAction*> taken(const Outline& outline, const PlanWords& words) const;
  KnownToFilters names(const Outline& outline, const PlanWords& words) const;
  KnownToFilters names(const Configurations& configurations) const;

  // "--owner "IOM Tajikstan": no plan here knows that owner; did you mean …?" A name that is
  // nowhere is a slip: a report without anything in it would be a wrong all-clear.
  std::vector<std::string> complaints(const KnownToFilters& names) const;

  // "Only owner WHO or ILO; state open.", or nothing.
  std::string description() const;

 private:
  ReportRequest request_;
  std::optional<Day> due_after_;
  std::optional<Day> due_before_;
};

}  // namespace followup
