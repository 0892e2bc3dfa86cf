// overdue: what should have been done by now, the longest overdue first.
#include <fmt/core.h>

#include "reports/action_list.h"
#include "reports/action_words.h"
#include "reports/ageing.h"
#include "reports/table.h"
#include "text/counted.h"

namespace followup {
namespace {

constexpr std::array<std::string_view, 6> shown_columns{"days_overdue", "due",      "label",
                                                        "owners",       "progress", "id"};

struct Part : ListPart {
  Ageing ageing{};

  void add(Part more) {
    for (std::size_t i = 0; i < ageing.size(); ++i) ageing[i] += more.ageing[i];
    ListPart::add(std::move(more));
  }
};

std::string describe_undated(const Tally& tally) {
  return fmt::format("{} no last day and cannot become overdue{}.",
                     counted(tally.undated, "open action has", "open actions have"),
                     unreadable_words(tally));
}

// "2 by 1 to 30 days, 15 by more than 180 days"; bands without anything are left out.
std::string describe_ages(const Ageing& ageing) {
  std::string words;
  for (std::size_t i = 0; i < age_bands.size(); ++i) {
    if (ageing[i] == 0) continue;
    words += fmt::format("{}{} by {}", words.empty() ? "" : ", ", ageing[i], age_bands[i].words);
  }
  return words;
}

class Overdue : public PartwiseMaker<Part> {
 public:
  explicit Overdue(const ReportRequest& wanted)
      : PartwiseMaker(wanted), list_(request(), {shown_columns, "days_overdue:desc"}) {}

 protected:
  Part look_at(const PlanInReport& in) const override {
    Part part;
    part.plan = in.plan.shown_id;
    std::vector<const TrackedAction*> overdue;
    for (const TrackedAction* action : in.actions) {
      part.tally.add(*action, in.as_of);
      if (!is_overdue(*action, in.as_of)) continue;
      ++part.ageing[age_band(days_overdue(*action, in.as_of))];
      overdue.push_back(action);
    }
    part.listed.push_back(list_.of(in, overdue));
    part.unjudged = list_.unjudged(in);
    return part;
  }

  // Equally overdue ones stand in the order of plan ids, then of the documents.
  Report combine(std::vector<Part> parts) const override {
    Part sum = sum_of(std::move(parts));
    const Tally& tally = sum.tally;
    Report report;
    report.name = "overdue";
    report.title = fmt::format("Overdue as of {}", iso(as_of()));
    // A deadline that cannot be read may hide something overdue: silence would be a wrong
    // all-clear.
    report.has_something_to_say = tally.overdue > 0 || tally.unreadable > 0;
    report.has_findings = tally.overdue > 0;
    list_.add_to(report, sum);
    report.blocks.emplace_back(Paragraph{
        tally.overdue == 0 ? fmt::format("Nothing is overdue: {} looked at, {} of them open.",
                                         counted(tally.actions, "action", "actions"), tally.open)
                           : fmt::format("Overdue: {} of {} ({} in all): {}.", tally.overdue,
                                         counted(tally.open, "open action", "open actions"),
                                         tally.actions, describe_ages(sum.ageing))});
    if (tally.undated > 0) report.blocks.emplace_back(Paragraph{describe_undated(tally)});
    report.blocks.emplace_back(totals({{"overdue", tally.overdue},
                                       {"open", tally.open},
                                       {"actions", tally.actions},
                                       {"undated", tally.undated},
                                       {"unreadable_deadlines", tally.unreadable}}));
    report.blocks.emplace_back(ageing_fields(sum.ageing));
    return report;
  }

 private:
  ActionList list_;
};

}  // namespace

std::unique_ptr<ReportMaker> make_overdue(const ReportRequest& request) {
  return std::make_unique<Overdue>(request);
}

}  // namespace followup
