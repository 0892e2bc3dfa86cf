// An action in words: what it is called, by when, whose it is, and how late.
#include "reports/action_words.h"

#include <fmt/core.h>

namespace followup {

std::string shown_label(const TrackedAction& action) {
  if (action.country.empty()) return std::string(action.label());
  if (action.label().empty()) return std::string(action.country);
  return fmt::format("{} ({})", action.label(), action.country);
}

// A relative deadline says little without the day that it comes to.
std::string shown_deadline(const TrackedAction& action) {
  const TimeFrame* deadline = action.deadline;
  if (deadline == nullptr) return {};
  const auto& latest = action.deadline_days.latest;
  const std::string_view written = deadline->written.words;
  if (deadline->form != TimeFrameForm::duration || !latest) return std::string(written);
  return fmt::format("{} ({})", written, iso(*latest));
}

std::string_view shown_title(const Plan& plan) {
  return plan.title.is_present() ? plan.title.words : std::string_view(plan.shown_id);
}

std::vector<std::string> names_by_lead(const PartyList* mentions) {
  std::vector<std::string> all;
  if (mentions == nullptr) return all;
  for (const bool leads : {true, false}) {
    for (const PartyMention& mention : *mentions) {
      if (mention.lead.is(true) == leads) all.emplace_back(mention.name.words);
    }
  }
  return all;
}

std::int64_t days_overdue(const TrackedAction& action, Day as_of) {
  return is_overdue(action, as_of) ? (as_of - *action.deadline_days.latest).count() : 0;
}

}  // namespace followup
