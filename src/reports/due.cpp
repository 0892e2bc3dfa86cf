// due: what comes next, by week or month, and what should have started.
#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "followup/failure.h"
#include "reports/action_list.h"
#include "reports/option_values.h"
#include "reports/request_words.h"
#include "reports/table.h"
#include "text/counted.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::array<std::string_view, 6> shown_columns{
    "days_left", "due", "label", "owners", "progress_and_start", "id"};

constexpr std::string_view usual_horizon = "30d";
constexpr std::string_view usual_horizon_in_words = "30 days";
constexpr std::chrono::days most_in_weeks{62};

// "30d", "2w", "3m", "1y", or a duration as in plans. Nothing if it is none of these.
std::optional<Duration> parse_horizon(std::string_view written) {
  if (const auto duration = parse_duration(written)) return duration;
  std::uint16_t number = 0;
  const auto [end, error] =
      std::from_chars(written.data(), written.data() + written.size(), number);
  if (error != std::errc() || number > 9999) return std::nullopt;
  std::string unit = fold_case(without_blanks_around(
      {end, static_cast<std::size_t>(written.data() + written.size() - end)}));
  if (unit.size() > 1 && unit.ends_with('s')) unit.pop_back();
  if (unit == "d" || unit == "day") return Duration{.days = number};
  if (unit == "w" || unit == "week") return Duration{.weeks = number};
  if (unit == "m" || unit == "month") return Duration{.months = number};
  if (unit == "y" || unit == "year") return Duration{.years = number};
  return std::nullopt;
}

Day horizon_of(const ReportRequest& request) {
  if (!request.until.empty()) {
    if (!request.within.empty()) {
      throw Failure("--within and --until do not go together; write one of the two");
    }
    const auto latest = parse_date_option("--until", request.until).latest_day();
    if (!latest) {
      throw Failure(fmt::format("--until \"{}\" has no last day; write it like {}", request.until,
                                iso(request.as_of)));
    }
    if (*latest < request.as_of) {
      throw Failure(fmt::format("--until {} lies before the as-of date {}", request.until,
                                iso(request.as_of)));
    }
    return *latest;
  }
  // "--due-before" asks for what is due until then, and not for 30 days of it.
  if (request.within.empty() && !request.due_before.empty()) {
    const Day first = parse_single_date_option("--due-before", request.due_before).earliest;
    if (first > request.as_of) return first - std::chrono::days{1};
  }
  const std::string_view within = request.within.empty() ? usual_horizon : request.within;
  const auto duration = parse_horizon(within);
  if (!duration) {
    throw Failure(fmt::format(
        "--within \"{}\" is no length of time; write it like 30d, 6w, 3m or P1M", within));
  }
  const Day horizon = add(request.as_of, *duration);
  if (std::chrono::year_month_day(horizon).year() > std::chrono::year(9999)) {
    if (request.within.empty()) {
      throw Failure(
          fmt::format("the {} after {} lead beyond the year 9999; write --until 9999-12-31",
                      usual_horizon_in_words, iso(request.as_of)));
    }
    throw Failure(fmt::format("--within \"{}\" leads beyond the year 9999", within));
  }
  return horizon;
}

// Stands apart from weeks and months.
constexpr std::string_view due_today = "Due today";

Group by_week(const TrackedAction& action, Day as_of) {
  const Day day = *action.deadline_days.latest;
  if (day == as_of) return {"0", std::string(due_today), {}, {}};
  const std::chrono::weekday weekday{day};
  const Day monday = day - (weekday - std::chrono::Monday);
  return {"1" + iso(monday), fmt::format("Week of {}", iso(monday)), {}, {}};
}

Group by_month(const TrackedAction& action, Day as_of) {
  if (*action.deadline_days.latest == as_of) return {"0", std::string(due_today), {}, {}};
  std::string month = iso(*action.deadline_days.latest);
  month.resize(month.size() - 3);
  return {"1" + month, month, {}, {}};
}

Group late_start(const TrackedAction&, Day) {
  return {"2", "Should have started, due later or without a last day", {}, {}};
}

GroupOf grouping_by(const ReportRequest& request, Day horizon) {
  if (request.by.empty()) {
    return horizon - request.as_of <= most_in_weeks ? by_week : by_month;
  }
  if (request.by == "week") return by_week;
  if (request.by == "month") return by_month;
  throw unknown_value("--by", request.by, times_of_due);
}

struct Part : ListPart {
  std::int64_t due = 0;
  std::int64_t due_today = 0;
  std::int64_t late_starts_later = 0;  // that are not due within the horizon
  std::int64_t unconfirmed = 0;        // of those that are due

  void add(Part more) {
    due += more.due;
    due_today += more.due_today;
    late_starts_later += more.late_starts_later;
    unconfirmed += more.unconfirmed;
    ListPart::add(std::move(more));
  }
};

class Due : public PartwiseMaker<Part> {
 public:
  explicit Due(const ReportRequest& wanted)
      : PartwiseMaker(wanted),
        horizon_(horizon_of(request())),
        group_of_(grouping_by(request(), horizon_)),
        list_(request(), {shown_columns, "deadline", Grouped::yes}) {}

 protected:
  Part look_at(const PlanInReport& in) const override {
    Part part;
    part.plan = in.plan.shown_id;
    std::vector<const TrackedAction*> due;
    std::vector<const TrackedAction*> late;
    for (const TrackedAction* action : in.actions) {
      part.tally.add(*action, in.as_of);
      if (is_due_within(*action, in.as_of, horizon_ - in.as_of)) {
        due.push_back(action);
        if (*action->deadline_days.latest == in.as_of) ++part.due_today;
        if (is_unconfirmed(*action)) ++part.unconfirmed;
      } else if (is_late_start(*action, in.as_of) && !is_overdue(*action, in.as_of)) {
        late.push_back(action);
      }
    }
    part.due = static_cast<std::int64_t>(due.size());
    part.late_starts_later = static_cast<std::int64_t>(late.size());
    part.listed.push_back(list_.of(in, due, group_of_));
    part.listed.push_back(list_.of(in, late, late_start));
    part.unjudged = list_.unjudged(in);
    return part;
  }

  Report combine(std::vector<Part> parts) const override {
    Part sum = sum_of(std::move(parts));
    Report report;
    report.name = "due";
    report.title = fmt::format("Due from {} to {}", iso(as_of()), iso(horizon_));
    report.has_findings = sum.due > 0;
    report.has_something_to_say =
        sum.due > 0 || sum.late_starts_later > 0 || sum.tally.unreadable > 0;
    list_.add_to(report, sum);
    if (report.digests) report.digests->until = horizon_;
    report.blocks.emplace_back(Paragraph{describe(sum)});
    Fields counts = totals({{"due", sum.due},
                            {"due_today", sum.due_today},
                            {"late_starts_due_later", sum.late_starts_later},
                            {"unconfirmed", sum.unconfirmed},
                            {"overdue", sum.tally.overdue},
                            {"open", sum.tally.open},
                            {"undated", sum.tally.undated},
                            {"unreadable_deadlines", sum.tally.unreadable}});
    counts.fields.push_back({"until", {}, CellType::day, horizon_});
    report.blocks.emplace_back(std::move(counts));
    return report;
  }

 private:
  // What the list does not show is counted, so that nothing seems to be done that is not.
  static std::string describe(const Part& sum) {
    std::string words = fmt::format("Due: {} of {}", sum.due,
                                    counted(sum.tally.open, "open action", "open actions"));
    if (sum.due_today > 0) words += fmt::format(", {} today", sum.due_today);
    if (sum.unconfirmed > 0) {
      words += fmt::format(", {} with an owner who has still to be confirmed", sum.unconfirmed);
    }
    words += ".";
    if (sum.late_starts_later > 0) {
      words += fmt::format(" {} due later or without a last day should have started.",
                           sum.late_starts_later);
    }
    if (sum.tally.overdue > 0) {
      words += fmt::format(" {} overdue already (see followup overdue).",
                           counted(sum.tally.overdue, "is", "are"));
    }
    if (sum.tally.undated > 0) {
      words += fmt::format(" {} no last day{}.", counted(sum.tally.undated, "has", "have"),
                           unreadable_words(sum.tally));
    }
    return words;
  }

  Day horizon_;
  GroupOf group_of_;
  ActionList list_;
};

}  // namespace

std::unique_ptr<ReportMaker> make_due(const ReportRequest& request) {
  return std::make_unique<Due>(request);
}

}  // namespace followup
