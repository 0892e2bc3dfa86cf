// A report as two functions: what one plan contributes, and what the parts add up to.
#pragma once

#include <vector>

#include "followup/report_kind.h"
#include "followup/tracking.h"

namespace followup {

// A plan while it can be looked at.
struct PlanInReport {
  const Plan& plan;
  const Outline& outline;
  const Source& source;
  Day as_of;
};

// `look_at` runs on several threads; `combine` gets the parts in the order of paths, with an empty
// one for each file without a plan.
template <class Part>
class PartwiseMaker : public ReportMaker {
 public:
  using LookAt = Part (*)(const PlanInReport&);
  using Combine = Report (*)(std::vector<Part>, Day as_of);

  PartwiseMaker(Day as_of, LookAt look_at, Combine combine)
      : as_of_(as_of), look_at_(look_at), combine_(combine) {}

  void expect(std::size_t files, const Configurations&) override { parts_.resize(files); }

  void visit(LoadedFile& file, std::size_t index) override {
    if (file.plan != nullptr) {
      const Vocabulary vocabulary = vocabulary_of(*file.plan, *file.configuration);
      const Outline outlined = outline(*file.plan, vocabulary);
      parts_[index] = look_at_({*file.plan, outlined, file.source, as_of_});
    }
    // Only problems need the text again.
    if (file.problems.empty()) file.source.text = std::string();
  }

  Report finish() override { return combine_(std::move(parts_), as_of_); }

 private:
  Day as_of_;
  LookAt look_at_;
  Combine combine_;
  std::vector<Part> parts_;
};

}  // namespace followup
