// The plans and actions that a report was asked for, each plan while it can be looked at.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "followup/report_kind.h"
#include "followup/tracking.h"
#include "reports/filters.h"

namespace followup {

// A plan while it can be looked at.
struct PlanInReport {
  const Plan& plan;
  const Outline& outline;
  const Source& source;
  const Vocabulary& vocabulary;
  const PartyDirectory& directory;
  const Configuration& configuration;
  std::vector<const TrackedAction*> actions;  // that the filters take, in the order of the document
  bool is_filtered = false;                   // filters may have left actions out
  Day as_of;
};

// What a visitor of files hands on, of one state of plans or of several, one after the other.
class ChosenPlans {
 public:
  // Throws Failure for a word that no plan can explain.
  explicit ChosenPlans(const ReportRequest& request) : request_(request), filters_(request) {}

  const ReportRequest& request() const { return request_; }

  void expect(std::size_t files, const Configurations& configurations);
  // Calls `look` if the file has a plan that was asked for. Runs on several threads.
  void visit(const LoadedFile& file, std::size_t index,
             const std::function<void(const PlanInReport&)>& look);
  // A sentence on each name that was asked for and that no plan of any state knows.
  std::vector<std::string> complaints();
  // What was asked for in words, or nothing.
  std::string description() const { return filters_.description(); }

 private:
  void keep_names();

  ReportRequest request_;
  Filters filters_;
  std::vector<KnownToFilters> of_plans_;  // of the present state
  KnownToFilters of_configurations_;
  KnownToFilters known_;  // of the states before
};

}  // namespace followup
