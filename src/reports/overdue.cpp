// overdue: what should have been done by now, the longest overdue first.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "reports/action_table.h"
#include "reports/line_counter.h"
#include "reports/maker.h"
#include "reports/table.h"

namespace followup {
namespace {

// Bands of days late; the Global Fund calls what is more than 90 days late long overdue.
struct Band {
  std::string_view key;
  std::string_view words;
  std::int64_t most;
};

constexpr std::array bands{
    Band{"days_1_to_30", "1 to 30 days", 30},
    Band{"days_31_to_90", "31 to 90 days", 90},
    Band{"days_91_to_180", "91 to 180 days", 180},
    Band{"days_over_180", "more than 180 days", INT64_MAX},
};

struct OverdueRow {
  std::int64_t days = 0;
  std::vector<Cell> cells;
};

// What one plan contributes.
struct Part {
  std::string plan;
  std::vector<OverdueRow> rows;
  std::int64_t actions = 0;
  std::int64_t open = 0;
  std::int64_t undated = 0;     // open, and no day by which it is overdue
  std::int64_t unreadable = 0;  // of these, because the deadline cannot be read
};

bool is_undated(const TrackedAction& action) {
  if (action.deadline_days.latest) return false;
  if (action.deadline == nullptr) return true;
  const bool has_no_end =
      action.deadline->form == TimeFrameForm::continuous ||
      action.deadline->form == TimeFrameForm::none ||
      (action.deadline->form == TimeFrameForm::date && action.deadline->date.end == Bound::open);
  return !has_no_end;
}

Part look_at(const PlanInReport& in) {
  Part part;
  part.plan = in.plan.shown_id;
  LineCounter lines(in.source.text);
  for (const TrackedAction& action : in.outline.actions) {
    ++part.actions;
    if (action.progress.state != State::open) continue;
    ++part.open;
    if (is_undated(action)) {
      ++part.undated;
      const bool is_uncountable =
          action.deadline != nullptr && action.deadline->form == TimeFrameForm::duration;
      if (action.is_deadline_unreadable || is_uncountable) ++part.unreadable;
    }
    if (!is_overdue(action, in.as_of)) continue;
    const std::uint32_t line = lines.line_at(action.record->place.begin);
    part.rows.push_back({days_overdue(action, in.as_of), action_cells({&action, line, in.as_of})});
  }
  return part;
}

std::string plural(std::int64_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string describe_undated(const Part& sum) {
  std::string words = fmt::format("{} no last day and cannot become overdue",
                                  plural(sum.undated, "open action has", "open actions have"));
  if (sum.unreadable > 0) {
    words += fmt::format(", {} with a deadline that cannot be read or counted (see followup check)",
                         sum.unreadable);
  }
  return words + ".";
}

// "2 by 1 to 30 days, 15 by more than 180 days"; bands without anything are left out.
std::string describe_ages(const Fields& ageing) {
  std::string words;
  for (std::size_t i = 0; i < bands.size(); ++i) {
    const std::int64_t count = std::get<std::int64_t>(ageing.fields[i].value);
    if (count == 0) continue;
    words += fmt::format("{}{} by {}", words.empty() ? "" : ", ", count, bands[i].words);
  }
  return words;
}

// All plans as one part: by plan id, then in the order of the documents, the longest overdue first.
Part add_up(std::vector<Part> parts) {
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Part& a, const Part& b) { return a.plan < b.plan; });
  Part sum;
  for (Part& part : parts) {
    sum.actions += part.actions;
    sum.open += part.open;
    sum.undated += part.undated;
    sum.unreadable += part.unreadable;
    std::move(part.rows.begin(), part.rows.end(), std::back_inserter(sum.rows));
  }
  std::stable_sort(sum.rows.begin(), sum.rows.end(),
                   [](const OverdueRow& a, const OverdueRow& b) { return a.days > b.days; });
  return sum;
}

Report combine(std::vector<Part> parts, Day as_of) {
  Part sum = add_up(std::move(parts));
  Table table;
  table.key = "actions";
  table.columns = action_columns();
  Fields ageing{"ageing", {}, {}, Audience::machines};
  for (const Band& band : bands)
    ageing.fields.push_back({band.key, {}, CellType::integer, std::int64_t{0}});
  for (OverdueRow& row : sum.rows) {
    const auto* const band =
        std::find_if(bands.begin(), bands.end(), [&](const Band& b) { return row.days <= b.most; });
    ++std::get<std::int64_t>(ageing.fields[static_cast<std::size_t>(band - bands.begin())].value);
    table.rows.push_back(std::move(row.cells));
  }
  const auto overdue = static_cast<std::int64_t>(table.rows.size());
  Report report;
  report.name = "overdue";
  report.title = fmt::format("Overdue as of {}", iso(as_of));
  report.as_of = as_of;
  // A deadline that cannot be read may hide something overdue: silence would be a wrong all-clear.
  report.has_something_to_say = overdue > 0 || sum.unreadable > 0;
  report.has_findings = overdue > 0;
  report.blocks.emplace_back(std::move(table));
  report.blocks.emplace_back(
      Paragraph{overdue == 0 ? fmt::format("Nothing is overdue: {} looked at, {} of them open.",
                                           plural(sum.actions, "action", "actions"), sum.open)
                             : fmt::format("Overdue: {} of {} ({} in all): {}.", overdue,
                                           plural(sum.open, "open action", "open actions"),
                                           sum.actions, describe_ages(ageing))});
  if (sum.undated > 0) report.blocks.emplace_back(Paragraph{describe_undated(sum)});
  report.blocks.emplace_back(
      Fields{"totals",
             {},
             {{"overdue", {}, CellType::integer, overdue},
              {"open", {}, CellType::integer, sum.open},
              {"actions", {}, CellType::integer, sum.actions},
              {"undated", {}, CellType::integer, sum.undated},
              {"unreadable_deadlines", {}, CellType::integer, sum.unreadable}},
             Audience::machines});
  report.blocks.emplace_back(std::move(ageing));
  return report;
}

}  // namespace

std::unique_ptr<ReportMaker> make_overdue(const ReportRequest& request) {
  return std::make_unique<PartwiseMaker<Part>>(request.as_of, look_at, combine);
}

}  // namespace followup
