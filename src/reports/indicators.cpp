// What is counted, and the table of indicators.
#include "reports/indicators.h"

#include <fmt/core.h>

#include <algorithm>
#include <numeric>

#include "reports/action_words.h"
#include "reports/by_plan.h"

namespace followup {
namespace {

constexpr Duration response_time{.weeks = 6};  // UNDP
constexpr Duration quiet_time{.months = 6};    // UNEP
constexpr std::int64_t green_from = 90;        // percent, UNDP
constexpr std::int64_t yellow_from = 80;

constexpr std::array members{&Indicators::nothing_said,
                             &Indicators::other_words,
                             &Indicators::recommendations,
                             &Indicators::accepted,
                             &Indicators::partially_accepted,
                             &Indicators::rejected,
                             &Indicators::accepted_followed_up,
                             &Indicators::accepted_closed,
                             &Indicators::evaluations,
                             &Indicators::evaluations_in_time,
                             &Indicators::due_in_period,
                             &Indicators::closed_of_due,
                             &Indicators::closed_with_days,
                             &Indicators::closed_on_time,
                             &Indicators::moved,
                             &Indicators::moves,
                             &Indicators::slippage_known,
                             &Indicators::slippage_days,
                             &Indicators::stale,
                             &Indicators::stale_unknown,
                             &Indicators::without_owner,
                             &Indicators::without_deadline,
                             &Indicators::without_evidence};
static_assert(sizeof(Indicators) == sizeof(Tally) + sizeof(decltype(Indicators::ageing)) +
                                        sizeof(decltype(Indicators::statuses)) +
                                        sizeof(decltype(Indicators::days_overdue)) +
                                        sizeof(decltype(Indicators::days_closed_late)) +
                                        members.size() * sizeof(std::int64_t),
              "a count is forgotten");

std::int64_t& count_of(const Progress& progress, Indicators& sum) {
  if (progress.status) return sum.statuses[static_cast<std::size_t>(*progress.status)];
  return progress.word.empty() ? sum.nothing_said : sum.other_words;
}

// The day that tells when something was heard last: of the latest entry, else the start, else of
// the plan's adoption.
std::optional<Day> last_heard(const TrackedAction& action, Day as_of) {
  std::optional<Day> latest;
  for (const MonitoringEntry& entry : action.record->monitoring) {
    if (!entry.date.date || entry.date.date->earliest > as_of) continue;
    latest = std::max(latest, std::optional(entry.date.date->latest));
  }
  if (latest) return latest;
  if (action.start_days.latest) return action.start_days.latest;
  const auto& adopted = action.plan->adopted.date;
  return adopted ? std::optional(adopted->latest) : std::nullopt;
}

bool is_without_deadline(const TrackedAction& action) {
  if (action.deadline == nullptr) return !action.is_deadline_unreadable;
  return action.deadline->form == TimeFrameForm::to_be_decided;
}

bool is_without_evidence(const TrackedAction& action) {
  const Tracking& record = *action.record;
  return record.evidence.empty() &&
         std::ranges::all_of(record.monitoring,
                             [](const MonitoringEntry& entry) { return entry.links.empty(); });
}

// The deadline that was agreed first: of the earliest revision, or of the first without dates.
const TimeFrame* first_deadline(const List<Revision>& revisions) {
  const Revision* first = nullptr;
  for (const Revision& revision : revisions) {
    if (!revision.date.date) continue;
    if (first == nullptr || revision.date.date->latest < first->date.date->latest) {
      first = &revision;
    }
  }
  return first == nullptr ? &revisions.front().was : &first->was;
}

void add_slippage(const TrackedAction& action, Indicators& sum) {
  const List<Revision>& revisions = action.record->revisions;
  if (revisions.empty()) return;
  ++sum.moved;
  sum.moves += static_cast<std::int64_t>(revisions.size());
  const auto first = resolve(*first_deadline(revisions), action.base).latest;
  const auto& present = action.deadline_days.latest;
  if (!first || !present) return;
  ++sum.slippage_known;
  sum.slippage_days += (*present - *first).count();
}

void add_closing(const TrackedAction& action, Indicators& sum) {
  const auto& closed = action.record->closed.date;
  const auto& due = action.deadline_days.latest;
  if (is_without_evidence(action)) ++sum.without_evidence;
  if (!closed || !due) return;
  const bool is_on_time = closed->latest <= *due;
  const bool is_late = closed->earliest > *due;
  // "Closed in May" with a deadline in the middle of May may be either.
  if (!is_on_time && !is_late) return;
  ++sum.closed_with_days;
  if (is_on_time) ++sum.closed_on_time;
  const bool is_day = closed->earliest == closed->latest;
  if (is_late && is_day) sum.days_closed_late.push_back((closed->latest - *due).count());
}

void add_open(const TrackedAction& action, Day as_of, Indicators& sum) {
  if (!has_owner(action) && !action.is_owner_unreadable) ++sum.without_owner;
  if (is_without_deadline(action)) ++sum.without_deadline;
  const auto heard = last_heard(action, as_of);
  if (!heard) ++sum.stale_unknown;
  if (heard && followup::add(*heard, quiet_time) < as_of) ++sum.stale;
  if (const std::int64_t days = days_overdue(action, as_of); days > 0) {
    ++sum.ageing[age_band(days)];
    sum.days_overdue.push_back(days);
  }
}

bool is_answered(const RecommendationView& view) {
  return view.response && *view.response != Response::pending;
}

std::int64_t responded(const Indicators& sum) {
  return sum.accepted + sum.partially_accepted + sum.rejected;
}

// Rounded to whole days, halves up.
Cell mean(std::int64_t total, std::int64_t count) {
  if (count == 0) return {};
  const std::int64_t doubled = 2 * total + count;
  const std::int64_t divisor = 2 * count;
  return doubled >= 0 ? doubled / divisor : -((-doubled + divisor - 1) / divisor);
}

Cell mean(const std::vector<std::int64_t>& days) {
  return mean(std::accumulate(days.begin(), days.end(), std::int64_t{0}),
              static_cast<std::int64_t>(days.size()));
}

Cell median(std::vector<std::int64_t> days) {
  if (days.empty()) return {};
  const auto middle = days.begin() + static_cast<std::ptrdiff_t>(days.size() / 2);
  std::nth_element(days.begin(), middle, days.end());
  if (days.size() % 2 == 1) return *middle;
  const std::int64_t below = *std::max_element(days.begin(), middle);
  return mean(below + *middle, 2);
}

template <std::int64_t Indicators::*count>
Cell number(const Indicators& sum) {
  return sum.*count;
}

template <std::int64_t Tally::*count>
Cell number(const Indicators& sum) {
  return sum.tally.*count;
}

constexpr std::array all_indicators{
    Indicator{"response_rate", "Response rate: recommendations with a response", CellType::ratio,
              [](const Indicators& i) {
                return Cell{Ratio{responded(i), i.recommendations}};
              },
              true},
    Indicator{"response_timeliness",
              "Response timeliness: evaluations answered in full within 6 weeks", CellType::ratio,
              [](const Indicators& i) {
                return Cell{Ratio{i.evaluations_in_time, i.evaluations}};
              },
              true},
    Indicator{"acceptance_rate", "Acceptance rate: accepted, also partially, of those answered",
              CellType::ratio,
              [](const Indicators& i) {
                return Cell{Ratio{i.accepted + i.partially_accepted, responded(i)}};
              }},
    Indicator{"implementation_rate", "Implementation rate: closed actions of those not dropped",
              CellType::ratio,
              [](const Indicators& i) {
                return Cell{Ratio{i.tally.closed, i.tally.actions - i.tally.dropped}};
              }},
    Indicator{"recommendations_implemented",
              "Closed of the accepted recommendations that are followed up", CellType::ratio,
              [](const Indicators& i) {
                return Cell{Ratio{i.accepted_closed, i.accepted_followed_up}};
              }},
    Indicator{"closed_of_due", "Closed of the actions due in the period", CellType::ratio,
              [](const Indicators& i) {
                return Cell{Ratio{i.closed_of_due, i.due_in_period}};
              },
              true, true},
    Indicator{"on_time_closure", "On-time closure: closed by the deadline, where that is known",
              CellType::ratio,
              [](const Indicators& i) {
                return Cell{Ratio{i.closed_on_time, i.closed_with_days}};
              },
              true},
    Indicator{"not_overdue_of_all", "Not overdue, of all actions", CellType::ratio,
              [](const Indicators& i) { return Cell{not_overdue_of_all(i)}; }, true},
    Indicator{"not_overdue_of_open", "Not overdue, of the open ones", CellType::ratio,
              [](const Indicators& i) {
                return Cell{Ratio{i.tally.open - i.tally.overdue, i.tally.open}};
              },
              true},
    Indicator{"mean_days_overdue", "Mean days late of the overdue", CellType::integer,
              [](const Indicators& i) { return mean(i.days_overdue); }},
    Indicator{"median_days_overdue", "Median days late of the overdue", CellType::integer,
              [](const Indicators& i) { return median(i.days_overdue); }},
    Indicator{"mean_days_closed_late", "Mean days late of those closed late", CellType::integer,
              [](const Indicators& i) { return mean(i.days_closed_late); }},
    Indicator{"median_days_closed_late", "Median days late of those closed late", CellType::integer,
              [](const Indicators& i) { return median(i.days_closed_late); }},
    Indicator{"moved", "Actions whose deadline was moved", CellType::integer,
              number<&Indicators::moved>},
    Indicator{"moves", "Moves of deadlines", CellType::integer, number<&Indicators::moves>},
    Indicator{"mean_slippage_days", "Mean slippage in days, from the first deadline to the present",
              CellType::integer,
              [](const Indicators& i) { return mean(i.slippage_days, i.slippage_known); }},
    Indicator{"stale", "Open and not heard of for 6 months", CellType::integer,
              number<&Indicators::stale>},
    Indicator{"stale_unknown", "Open, and no day tells when it was heard of last",
              CellType::integer, number<&Indicators::stale_unknown>},
    Indicator{"late_starts", "Not started although the start has passed", CellType::integer,
              number<&Tally::late_starts>},
    Indicator{"unconfirmed", "Open with an owner who has still to be confirmed", CellType::integer,
              number<&Tally::unconfirmed>},
    Indicator{"without_owner", "Open without an owner", CellType::integer,
              number<&Indicators::without_owner>},
    Indicator{"without_deadline", "Open without a deadline", CellType::integer,
              number<&Indicators::without_deadline>},
    Indicator{"without_evidence", "Closed without evidence", CellType::integer,
              number<&Indicators::without_evidence>},
};

}  // namespace

bool counts_as_recommendation(const RecommendationView& view) {
  return view.recommendation->recommendations.empty() || is_answered(view);
}

void Indicators::add(const TrackedAction& action, const PlanInReport& in, const Period* period) {
  tally.add(action, in.as_of);
  ++count_of(action.progress, *this);
  add_slippage(action, *this);
  const State state = action.progress.state;
  if (state == State::open) add_open(action, in.as_of, *this);
  if (state == State::closed) add_closing(action, *this);
  const auto& due = action.deadline_days.latest;
  if (period != nullptr && state != State::dropped && due && period->contains(*due)) {
    ++due_in_period;
    if (state == State::closed) ++closed_of_due;
  }
}

void Indicators::add(const RecommendationView& view) {
  if (!counts_as_recommendation(view)) return;
  ++recommendations;
  if (view.response == Response::accepted) ++accepted;
  if (view.response == Response::partially_accepted) ++partially_accepted;
  if (view.response == Response::rejected) ++rejected;
  const bool is_accepted =
      view.response == Response::accepted || view.response == Response::partially_accepted;
  if (!is_accepted || !view.progress || view.progress->state == State::dropped) return;
  ++accepted_followed_up;
  if (view.progress->state == State::closed) ++accepted_closed;
}

// Late if a response came after the evaluation's last day and six weeks, or is missing by then. As
// long as that can still change, or where a day is missing, nothing is known.
void Indicators::add_evaluation(const PlanInReport& in,
                                std::span<const RecommendationView* const> views) {
  const auto& issued = in.plan.evaluation.issued.date;
  const bool has_any = std::ranges::any_of(
      views, [](const RecommendationView* view) { return counts_as_recommendation(*view); });
  if (!issued || !has_any) return;
  const Day due = followup::add(issued->latest, response_time);
  bool is_late = false;
  bool is_known = true;
  for (const RecommendationView* view : views) {
    if (!counts_as_recommendation(*view)) continue;
    const auto& day = view->recommendation->responded.date;
    const bool is_missing = !is_answered(*view);
    is_late = is_late || (is_missing ? in.as_of > due : day && day->earliest > due);
    is_known = is_known && !is_missing && day && day->latest <= due;
  }
  if (!is_late && !is_known) return;
  ++evaluations;
  if (!is_late) ++evaluations_in_time;
}

void Indicators::add(Indicators other) {
  tally.add(other.tally);
  for (std::size_t i = 0; i < ageing.size(); ++i) ageing[i] += other.ageing[i];
  for (std::size_t i = 0; i < statuses.size(); ++i) statuses[i] += other.statuses[i];
  append(days_overdue, std::move(other.days_overdue));
  append(days_closed_late, std::move(other.days_closed_late));
  for (std::int64_t Indicators::*const count : members) this->*count += other.*count;
}

std::span<const Indicator> indicators() {
  return all_indicators;
}

Ratio not_overdue_of_all(const Indicators& figures) {
  return {figures.tally.actions - figures.tally.overdue, figures.tally.actions};
}

Cell traffic_light(Ratio rate) {
  if (rate.whole == 0) return {};
  // Compared as fractions: what only rounds to 90 % is below.
  if (rate.part * 100 >= green_from * rate.whole) return Signal{"green", Tone::good};
  if (rate.part * 100 >= yellow_from * rate.whole) return Signal{"yellow", Tone::caution};
  return Signal{"red", Tone::bad};
}

std::string traffic_light_words() {
  return fmt::format("green from {} %, yellow from {} %, red below", green_from, yellow_from);
}

}  // namespace followup
