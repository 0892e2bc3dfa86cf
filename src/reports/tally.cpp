// Counting actions.
#include "reports/tally.h"

#include <fmt/core.h>

namespace followup {
namespace {

constexpr std::array members{&Tally::actions,        &Tally::open,           &Tally::overdue,
                             &Tally::due_in_30_days, &Tally::due_in_90_days, &Tally::undated,
                             &Tally::unreadable,     &Tally::unconfirmed,    &Tally::late_starts,
                             &Tally::closed,         &Tally::dropped};
static_assert(sizeof(Tally) == members.size() * sizeof(std::int64_t), "a count is forgotten");

}  // namespace

bool is_due_within(const TrackedAction& action, Day as_of, std::chrono::days days) {
  const auto& latest = action.deadline_days.latest;
  return action.progress.state == State::open && latest && *latest >= as_of &&
         *latest <= as_of + days;
}

bool cannot_be_judged(const TrackedAction& action) {
  if (!is_undated(action)) return false;
  const bool is_uncountable =
      action.deadline != nullptr && action.deadline->form == TimeFrameForm::duration;
  return action.is_deadline_unreadable || is_uncountable;
}

void Tally::add(const TrackedAction& action, Day as_of) {
  constexpr std::chrono::days soon{30};
  constexpr std::chrono::days later{90};
  ++actions;
  if (action.progress.state == State::closed) ++closed;
  if (action.progress.state == State::dropped) ++dropped;
  if (action.progress.state != State::open) return;
  ++open;
  if (is_overdue(action, as_of)) ++overdue;
  if (is_due_within(action, as_of, soon)) ++due_in_30_days;
  if (is_due_within(action, as_of, later)) ++due_in_90_days;
  if (is_unconfirmed(action)) ++unconfirmed;
  if (is_late_start(action, as_of)) ++late_starts;
  if (is_undated(action)) ++undated;
  if (cannot_be_judged(action)) ++unreadable;
}

void Tally::add(const Tally& other) {
  for (std::int64_t Tally::*const count : members) this->*count += other.*count;
}

std::vector<std::int64_t> by_drawn_state(const Tally& tally) {
  return {tally.closed, tally.overdue, tally.open - tally.overdue, tally.dropped};
}

Bar state_bar(const Tally& tally, std::int64_t full) {
  Bar bar{{}, full};
  const std::vector<std::int64_t> counts = by_drawn_state(tally);
  for (std::size_t i = 0; i < counts.size(); ++i) bar.parts.push_back({drawn_states[i], counts[i]});
  return bar;
}

std::string unreadable_words(const Tally& tally) {
  if (tally.unreadable == 0) return {};
  return fmt::format(", {} with a deadline that cannot be read or counted (see followup check)",
                     tally.unreadable);
}

Fields totals(std::initializer_list<std::pair<std::string_view, std::int64_t>> counts) {
  Fields fields{"totals", {}, {}, Audience::machines};
  for (const auto& [key, count] : counts) {
    fields.fields.push_back({key, {}, CellType::integer, count});
  }
  return fields;
}

}  // namespace followup
