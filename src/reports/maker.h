// A report as two functions: what one plan contributes, and what the parts add up to.
#pragma once

#include <utility>
#include <vector>

#include "followup/report_kind.h"
#include "reports/by_plan.h"
#include "reports/chosen_plans.h"
#include "reports/revision.h"

namespace followup {

template <class Part>
class PartwiseMaker : public ReportMaker {
 public:
  explicit PartwiseMaker(const ReportRequest& request) : plans_(request) {}

  void expect(std::size_t files, const Configurations& configurations) final {
    parts_.resize(files);
    plans_.expect(files, configurations);
  }

  void visit(LoadedFile& file, std::size_t index) final {
    plans_.visit(file, index, [&](const PlanInReport& in) { parts_[index] = look_at(in); });
  }

  Report finish() final {
    Report report = combine(std::move(parts_));
    report.as_of = as_of();
    append(report.failures, plans_.complaints());
    if (std::string words = plans_.description(); !words.empty() && says_what_was_chosen()) {
      report.blocks.insert(report.blocks.begin(), Paragraph{std::move(words)});
    }
    if (request().revision) add_revision(*request().revision, "The plans as they stood at", report);
    return report;
  }

 protected:
  // Runs on several threads.
  virtual Part look_at(const PlanInReport& in) const = 0;
  // Gets the parts in the order of paths, with an empty one for each file without a plan.
  virtual Report combine(std::vector<Part> parts) const = 0;

  // Not in a document, which is no place for the options that it was made with.
  virtual bool says_what_was_chosen() const { return true; }

  const ReportRequest& request() const { return plans_.request(); }
  Day as_of() const { return request().as_of; }

 private:
  ChosenPlans plans_;
  std::vector<Part> parts_;
};

}  // namespace followup
