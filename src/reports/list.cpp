// list: every action that the filters take, in the order of the plans.
#include <fmt/core.h>

#include "reports/action_list.h"
#include "reports/table.h"
#include "text/counted.h"

namespace followup {
namespace {

constexpr std::array<std::string_view, 6> shown_columns{"days_overdue", "due",      "label",
                                                        "owners",       "progress", "id"};

class ListReport : public PartwiseMaker<ListPart> {
 public:
  explicit ListReport(const ReportRequest& wanted)
      : PartwiseMaker(wanted), list_(request(), {shown_columns, {}}) {}

 protected:
  ListPart look_at(const PlanInReport& in) const override {
    ListPart part;
    part.plan = in.plan.shown_id;
    for (const TrackedAction* action : in.actions) part.tally.add(*action, in.as_of);
    part.listed.push_back(list_.of(in, in.actions));
    part.unjudged = list_.unjudged(in);
    return part;
  }

  Report combine(std::vector<ListPart> parts) const override {
    ListPart sum = sum_of(std::move(parts));
    const Tally& tally = sum.tally;
    Report report;
    report.name = "list";
    report.title = fmt::format("Actions as of {}", iso(as_of()));
    report.has_findings = tally.actions > 0;
    list_.add_to(report, sum);
    report.blocks.emplace_back(
        Paragraph{fmt::format("{}: {} open ({} overdue), {} closed, {} dropped.",
                              counted(tally.actions, "action", "actions"), tally.open,
                              tally.overdue, tally.closed, tally.dropped)});
    report.blocks.emplace_back(totals({{"actions", tally.actions},
                                       {"open", tally.open},
                                       {"overdue", tally.overdue},
                                       {"closed", tally.closed},
                                       {"dropped", tally.dropped}}));
    return report;
  }

 private:
  ActionList list_;
};

}  // namespace

std::unique_ptr<ReportMaker> make_list(const ReportRequest& request) {
  return std::make_unique<ListReport>(request);
}

}  // namespace followup
