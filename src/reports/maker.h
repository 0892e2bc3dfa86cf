// A report as two functions: what one plan contributes, and what the parts add up to.
#pragma once

#include <fmt/core.h>

#include <utility>
#include <vector>

#include "followup/report_kind.h"
#include "followup/tracking.h"
#include "reports/filters.h"
#include "reports/revision.h"

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

template <class Part>
class PartwiseMaker : public ReportMaker {
 public:
  explicit PartwiseMaker(const ReportRequest& request) : request_(request), filters_(request) {}

  void expect(std::size_t files, const Configurations& configurations) final {
    parts_.resize(files);
    names_.resize(files);
    for (const auto& configuration : configurations) configurations_.push_back(configuration.get());
  }

  void visit(LoadedFile& file, std::size_t index) final {
    if (file.plan != nullptr) look(file, index);
  }

  Report finish() final {
    Report report = combine(std::move(parts_));
    report.as_of = request_.as_of;
    for (std::string& complaint : filters_.complaints(names_, configurations_)) {
      report.failures.push_back(std::move(complaint));
    }
    if (std::string words = filters_.description(); !words.empty()) {
      report.blocks.insert(report.blocks.begin(), Paragraph{std::move(words)});
    }
    if (request_.revision) add_revision(*request_.revision, report);
    return report;
  }

 protected:
  // Runs on several threads.
  virtual Part look_at(const PlanInReport& in) const = 0;
  // Gets the parts in the order of paths, with an empty one for each file without a plan.
  virtual Report combine(std::vector<Part> parts) const = 0;

  const ReportRequest& request() const { return request_; }
  Day as_of() const { return request_.as_of; }

 private:
  void look(LoadedFile& file, std::size_t index) {
    const Plan& plan = *file.plan;
    const Vocabulary vocabulary = vocabulary_of(plan, *file.configuration);
    const PartyDirectory directory = directory_of(plan, *file.configuration);
    const PlanWords words{plan, vocabulary, directory};
    const Outline outlined = outline(plan, vocabulary);
    names_[index] = filters_.names(outlined, words);
    if (!filters_.take(plan)) return;
    parts_[index] =
        look_at({plan, outlined, file.source, vocabulary, directory, *file.configuration,
                 filters_.taken(outlined, words), filters_.choose_actions(), request_.as_of});
  }

  ReportRequest request_;
  Filters filters_;
  std::vector<Part> parts_;
  std::vector<NamesOfPlan> names_;
  std::vector<const Configuration*> configurations_;
};

inline std::string plural(std::int64_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace followup
