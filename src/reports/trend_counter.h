// Counting plans at points of time, one state of them after the other.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "followup/trend.h"
#include "reports/chosen_plans.h"
#include "reports/dimensions.h"
#include "reports/indicators.h"

namespace followup {

// Plans are gone when their state is; what stays is a few figures a point.
class TrendCounter : public FileVisitor {
 public:
  // Throws Failure for a word of the request that nothing explains.
  explicit TrendCounter(const ReportRequest& request);

  // What is loaded next are the plans of these points, which follow those before. They belong to
  // the trend as soon as there is a plan.
  void begin(std::vector<TrendPoint> points);
  void expect(std::size_t files, const Configurations& configurations) override;
  void visit(LoadedFile& file, std::size_t index) override;

  Trend finish();

 private:
  // A figure for each point of the present state.
  using ByPoint = std::vector<Indicators>;

  struct GroupInState {
    Group group;
    std::size_t first_file = 0;  // whose words are shown
    ByPoint counts;
  };
  struct CountsOfState {
    ByPoint all;
    std::map<std::string, GroupInState> groups;  // by their keys
  };
  struct GroupInTrend {
    Group group;  // in the words of the latest state
    std::vector<TrendFigures> figures;
  };

  CountsOfState count(const PlanInReport& in, std::size_t file) const;
  void add(CountsOfState counts);
  void keep_state();
  std::vector<TrendGroup> largest_first();

  ChosenPlans plans_;
  const Dimension* by_ = nullptr;
  std::vector<TrendPoint> points_;  // of the present state
  std::mutex mutex_;                // held while what follows is changed by a visit
  CountsOfState state_;
  std::size_t plans_in_state_ = 0;
  Trend trend_;
  std::map<std::string, GroupInTrend> groups_;
};

}  // namespace followup
