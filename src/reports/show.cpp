// show: everything about one action or recommendation.
#include <fmt/core.h>

#include <optional>
#include <set>

#include "plan/named_id.h"
#include "reports/by_plan.h"
#include "reports/show_item.h"
#include "reports/table.h"

namespace followup {
namespace {

struct Match {
  std::string id;
  std::vector<Block> blocks;
};

// Of many only one can be shown: the one with the whole id, or else the first, if it is alone.
struct Part {
  std::string plan;
  IdMatches matches;
  std::optional<Match> first;
  std::optional<Match> whole;

  void add(Part more) {
    matches.add(std::move(more.matches));
    if (!first) first = std::move(more.first);
    if (!whole) whole = std::move(more.whole);
  }
};

class Show : public PartwiseMaker<Part> {
 public:
  explicit Show(const ReportRequest& wanted) : PartwiseMaker(wanted) {}

 protected:
  Part look_at(const PlanInReport& in) const override {
    Part part;
    part.plan = in.plan.shown_id;
    const std::string& subject = request().subject;
    std::set<std::string_view> there;
    const auto look = [&](std::string_view id, const auto& make) {
      if (!there.insert(id).second || !part.matches.add(id, subject)) return;
      if (id == subject) {
        part.whole = {std::string(id), make()};
      } else if (!part.first) {
        part.first = {std::string(id), make()};
      }
    };
    // A recommendation that is followed up itself is shown as one.
    for (const RecommendationView& view : in.outline.recommendations) {
      look(view.id, [&] { return show_recommendation(view, in); });
    }
    for (const DividedAction& divided : in.outline.divided) {
      look(divided.id, [&] { return show_divided(divided, in); });
    }
    for (const TrackedAction& action : in.outline.actions) {
      look(action.id, [&] { return show_action(action, in); });
    }
    return part;
  }

  Report combine(std::vector<Part> parts) const override {
    Part sum = sum_of(std::move(parts));
    std::optional<Match> shown = std::move(sum.whole);
    if (!shown && sum.matches.ids.size() == 1) shown = std::move(sum.first);
    Report report;
    report.name = "show";
    if (shown) {
      report.title = fmt::format("{} as of {}", shown->id, iso(as_of()));
      report.blocks = std::move(shown->blocks);
      return report;
    }
    report.title = fmt::format("As of {}", iso(as_of()));
    report.blocks = empty_item();
    if (!request().subject.empty()) {
      report.failures.push_back(
          complaint(sum.matches, request().subject, "action or recommendation"));
    }
    return report;
  }
};

}  // namespace

std::unique_ptr<ReportMaker> make_show(const ReportRequest& request) {
  return std::make_unique<Show>(request);
}

}  // namespace followup
