// summary: how far are we? One row a plan, recommendation or section, all together at the end, and
// the indicators of the field.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <functional>

#include "followup/failure.h"
#include "reports/by_plan.h"
#include "reports/indicators.h"
#include "reports/option_values.h"
#include "reports/order.h"
#include "reports/request_words.h"
#include "reports/summary_tables.h"
#include "reports/table.h"
#include "reports/timeline.h"
#include "reports/workload_rows.h"
#include "text/counted.h"

namespace followup {
namespace {

constexpr std::array<std::string_view, 1> workload_names{"agency"};

struct Part {
  std::string plan;
  std::vector<SummaryRow> rows;
  Indicators all;
  Timeline timeline;
  LoadCounter load;

  void add(Part more) {
    append(rows, std::move(more.rows));
    all.add(std::move(more.all));
    timeline.add(more.timeline);
    load.add(std::move(more.load));
  }
};

std::optional<Period> parse_period(const ReportRequest& request) {
  if (request.period.empty()) return std::nullopt;
  const Edtf written = parse_date_option("--period", request.period);
  const Period period{written.earliest_day(), written.latest_day()};
  if (period.first && period.last && *period.first > *period.last) {
    throw Failure(fmt::format("--period \"{}\" ends before it begins", request.period));
  }
  return period;
}

// Recommendations of which at least one action is reported; all where nothing was chosen.
std::vector<const RecommendationView*> reported_recommendations(const PlanInReport& in) {
  std::vector<const RecommendationView*> reported;
  const TrackedAction* const first = in.outline.actions.data();
  for (const RecommendationView& view : in.outline.recommendations) {
    const auto begin = std::ranges::lower_bound(in.actions, first + view.actions.first);
    const bool has_one = begin != in.actions.end() && *begin < first + view.actions.last;
    if (!in.is_filtered || has_one) reported.push_back(&view);
  }
  return reported;
}

// The rows of one plan, in the order of the document.
class Rows {
 public:
  explicit Rows(const PlanInReport& in) : in_(in) {}

  Indicators& of(std::string_view id, std::string_view title) {
    const auto known = index_.find(id);
    if (known != index_.end()) return rows_[known->second].figures;
    index_.emplace(id, rows_.size());
    rows_.push_back({std::string(id), std::string(title), in_.plan.shown_id, {}});
    return rows_.back().figures;
  }
  Indicators& of_plan() { return of(in_.plan.shown_id, in_.plan.title.words); }

  std::vector<SummaryRow> take() { return std::move(rows_); }

  // Where some were chosen or only hold others, those that nothing is counted for say nothing.
  void drop_empty() {
    std::erase_if(rows_, [](const SummaryRow& row) {
      return row.figures.tally.actions == 0 && row.figures.recommendations == 0;
    });
  }

 private:
  const PlanInReport& in_;
  std::vector<SummaryRow> rows_;
  std::map<std::string, std::size_t, std::less<>> index_;
};

class Summary : public PartwiseMaker<Part> {
 public:
  explicit Summary(const ReportRequest& wanted)
      : PartwiseMaker(wanted),
        by_(dimension("--by", wanted.by.empty() ? rows_of_summary.front() : wanted.by,
                      rows_of_summary)),
        agency_(dimension("--by", workload_names.front(), workload_names)),
        period_(parse_period(wanted)),
        sort_(parse_sort(wanted.sort, summary_sort_keys())),
        limit_(parse_limit(wanted.limit)) {}

 protected:
  Part look_at(const PlanInReport& in) const override {
    Part part;
    part.plan = in.plan.shown_id;
    Rows rows(in);
    const bool is_by_plan = by_.name == "plan";
    if (by_.name == "section") {
      for (const SectionView& view : in.outline.sections) {
        rows.of(view.id, view.section->title.words);
      }
    }
    const Period* const period = period_ ? &*period_ : nullptr;
    const std::vector<const RecommendationView*> views = reported_recommendations(in);
    for (const RecommendationView* view : views) {
      part.all.add(*view);
      if (is_by_plan) rows.of_plan().add(*view);
      if (by_.name == "recommendation") {
        rows.of(view->id, view->recommendation->title.words).add(*view);
      }
    }
    part.all.add_evaluation(in, views);
    if (is_by_plan) rows.of_plan().add_evaluation(in, views);
    Grouping agencies(agency_, in);
    for (const TrackedAction* action : in.actions) {
      part.all.add(*action, in, period);
      row_of(*action, rows).add(*action, in, period);
      part.timeline.add(*action, in.as_of);
      part.load.add(*action, agencies.of(*action), in.as_of);
    }
    if (in.is_filtered || !is_by_plan) rows.drop_empty();
    part.rows = rows.take();
    return part;
  }

  Report combine(std::vector<Part> parts) const override {
    Part sum = sum_of(std::move(parts));
    const LoadNode& load = sum.load.tree();
    const std::vector<const LoadNode*> agencies = largest_first(load);
    std::vector<SummaryRow> rows = sorted(std::move(sum.rows), sort_);
    const std::size_t found = rows.size();
    if (limit_ && found > *limit_) rows.resize(*limit_);
    const std::size_t shown = rows.size();
    Report report;
    report.name = "summary";
    report.title = fmt::format("Summary as of {}", iso(as_of()));
    report.has_findings = sum.all.tally.actions > 0;
    report.blocks.emplace_back(headline(sum.all));
    report.blocks.emplace_back(status_chart(rows, by_));
    report.blocks.emplace_back(summary_table(rows, sum.all, by_));
    if (shown > 0) report.blocks.emplace_back(light_of_rows());
    if (found > shown) {
      report.blocks.emplace_back(
          Paragraph{fmt::format("{} not shown because of --limit {}; all together has them.",
                                counted(found - shown, "more row", "more rows"), request().limit)});
    }
    report.blocks.emplace_back(listed_rows(found, shown));
    report.blocks.emplace_back(indicator_table(sum.all, period_.has_value()));
    report.blocks.emplace_back(light_of_indicators());
    report.blocks.emplace_back(response_table(sum.all));
    report.blocks.emplace_back(status_table(sum.all));
    report.blocks.emplace_back(ageing_chart(sum.all));
    report.blocks.emplace_back(ageing_table(sum.all));
    report.blocks.emplace_back(load_chart(agencies, agency_));
    report.blocks.emplace_back(ownership_overview(agencies, agency_));
    report.blocks.emplace_back(sum.timeline.chart(as_of()));
    report.blocks.emplace_back(sum.timeline.table(as_of()));
    return report;
  }

 private:
  Indicators& row_of(const TrackedAction& action, Rows& rows) const {
    if (by_.name == "recommendation" && action.recommendation != nullptr) {
      return rows.of(action.recommendation_id, action.recommendation->title.words);
    }
    if (by_.name == "section" && action.section != nullptr) {
      return rows.of(action.section_id, action.section->title.words);
    }
    return rows.of_plan();
  }

  const Dimension& by_;
  const Dimension& agency_;
  std::optional<Period> period_;
  std::vector<SortKey> sort_;
  std::optional<std::size_t> limit_;
};

}  // namespace

std::unique_ptr<ReportMaker> make_summary(const ReportRequest& request) {
  return std::make_unique<Summary>(request);
}

}  // namespace followup
