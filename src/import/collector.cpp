// Which thing a text is about, by the order of the document.
#include "import/collector.h"

#include <algorithm>
#include <array>
#include <utility>

namespace followup {
namespace {

using enum ImportField;

// What is said of a recommendation as a whole, even in a row of an action.
constexpr std::array of_recommendation{responsible, recommendation, recommended_to,
                                       response,    explanation,    responded};

bool is_of_recommendation(ImportField field) {
  return std::ranges::count(of_recommendation, field) > 0;
}

bool is_of_plan(ImportField field) {
  constexpr std::array all{plan_id, issued, evaluation_link, adopted, period,
                           donor,   site,   beneficiaries};
  return std::ranges::count(all, field) > 0;
}

// What a plan says as well as its recommendations and actions.
bool can_be_of_plan(ImportField field) {
  constexpr std::array all{note, country, partners, links};
  return std::ranges::count(all, field) > 0;
}

bool is_of_monitoring(ImportField field) {
  return field == comments || field == status;
}

}  // namespace

RawRecommendation* Collector::recommendation() {
  return is_in_recommendation_ ? &plan_.recommendations.back() : nullptr;
}

RawSection& Collector::current_section() {
  if (plan_.sections.empty()) plan_.sections.emplace_back();
  return plan_.sections.back();
}

// The last action, or the recommendation that has none yet.
RawTracking* Collector::current() {
  if (RawRecommendation* above = recommendation()) {
    if (above->actions.empty()) return above;
    return &above->actions.back();
  }
  if (plan_.sections.empty() || plan_.sections.back().actions.empty()) return nullptr;
  return &plan_.sections.back().actions.back();
}

// What is said twice in the same words is said once; in other words it is kept beside it.
RawValue* Collector::put(RawTracking& record, ImportField field, const RawValue& value) {
  const auto [at, is_new] = record.fields.emplace(field, value);
  if (is_new) return &at->second;
  if (at->second.is_empty()) {
    at->second = value;
    return &at->second;
  }
  if (value.is_empty() || words_of(at->second) == words_of(value)) return nullptr;
  record.unparsed.push_back(value);
  return nullptr;
}

void Collector::put_in_plan(ImportField field, const RawValue& value) {
  const auto [at, is_new] = plan_.fields.emplace(field, value);
  if (is_new) {
    open_ = &at->second;
  } else if (words_of(at->second) != words_of(value)) {
    unparsed(value);
  }
}

void Collector::start_recommendation(const RawValue& value) {
  plan_.recommendations.emplace_back();
  is_in_recommendation_ = true;
  RawRecommendation& started = plan_.recommendations.back();
  started.fields = std::move(waiting_);
  waiting_.clear();
  started.fields[ImportField::recommendation] = value;
  if (!value.is_empty()) started.level = value.paragraphs.front().heading_level;
  if (!next_number_.is_empty()) started.fields[number] = std::exchange(next_number_, {});
}

RawAction& Collector::start_action() {
  std::vector<RawAction>& actions =
      is_in_recommendation_ ? plan_.recommendations.back().actions : current_section().actions;
  return actions.emplace_back();
}

void Collector::label(ImportField field, const RawValue& value) {
  end_of_label();
  if (field == ImportField::recommendation) {
    start_recommendation(value);
    open_ = &plan_.recommendations.back().fields[field];
    return;
  }
  if (field == evaluation) {
    leave_recommendation();
    give_up_waiting();
    return put_in_plan(field, value);
  }
  const bool is_before_all = plan_.recommendations.empty() && plan_.sections.empty();
  // Nothing is there yet that it could be the owner of.
  if (field == owner && is_before_all) return label(responsible, value);
  if (is_of_plan(field) || (is_before_all && can_be_of_plan(field))) {
    return put_in_plan(field, value);
  }
  // In the template it stands before the recommendation that it is about.
  if (field == responsible && is_in_recommendation_) leave_recommendation();
  if (field == responsible && waiting_.contains(field)) give_up_waiting();
  if (is_of_recommendation(field) || field == number ||
      (field == priority && current() == nullptr)) {
    if (RawRecommendation* above = recommendation()) {
      open_ = put(*above, field, value);
      return;
    }
    const auto [at, is_new] = waiting_.emplace(field, value);
    if (!is_new) plan_.unparsed.push_back(std::exchange(at->second, value));
    open_ = &at->second;
    return;
  }
  if (field == action) {
    open_ = put(start_action(), field, value);
    return;
  }
  RawTracking* record = current();
  if (record == nullptr) {
    unparsed(value);
  } else if (is_of_monitoring(field)) {
    RawMonitoring& entry = record->monitoring.emplace_back();
    RawValue& part = field == comments ? entry.comments : entry.status;
    part = value;
    open_ = &part;
  } else {
    open_ = put(*record, field, value);
  }
}

// What was said of a recommendation that never came.
void Collector::give_up_waiting() {
  for (const auto& [field, value] : waiting_) plan_.unparsed.push_back(value);
  waiting_.clear();
}

RawPlan Collector::finish() {
  // An action plan has somebody who is responsible for all of it.
  if (plan_.recommendations.empty()) {
    RawValue who = taken(waiting_, responsible);
    if (!who.is_empty()) plan_.fields.emplace(responsible, std::move(who));
  }
  give_up_waiting();
  if (!next_number_.is_empty()) plan_.unparsed.push_back(std::exchange(next_number_, {}));
  return std::move(plan_);
}

bool Collector::more(const RawValue& value) {
  if (open_ == nullptr) return false;
  append(*open_, value);
  return true;
}

void Collector::row(RawFields values, const RowKind& kind) {
  end_of_label();
  const RawValue words = taken(values, ImportField::recommendation);
  const bool is_other = !words.is_empty() && words_of(words) != last_recommendation_;
  if (is_other) {
    start_recommendation(words);
    last_recommendation_ = words_of(words);
    can_continue_ = false;
    RawValue id = taken(values, number);
    if (!id.is_empty()) put(plan_.recommendations.back(), number, id);
  } else if (kind.has_recommendations && is_in_recommendation_) {
    // The number of a recommendation whose cells are repeated; another one is the action's.
    RawFields& above = plan_.recommendations.back().fields;
    if (above.contains(number) && values.contains(number) &&
        words_of(above[number]) == words_of(values[number])) {
      values.erase(number);
    }
  }
  if (RawRecommendation* above = recommendation()) {
    for (const ImportField field : of_recommendation) {
      const RawValue value = taken(values, field);
      if (!value.is_empty()) put(*above, field, value);
    }
    if (kind.has_recommendations || !kind.has_actions) {
      const RawValue value = taken(values, priority);
      if (!value.is_empty()) put(*above, priority, value);
    }
  }
  const bool names_action = values.contains(action) || values.contains(ImportField::title);
  if (!names_action && values.empty()) return;
  RawTracking* record = nullptr;
  if (names_action && !kind.continues_action) {
    record = &start_action();
  } else if (can_continue_ || kind.continues_action || is_in_recommendation_) {
    record = current();
  }
  if (record == nullptr) {
    for (const auto& [field, value] : values) unparsed(value);
    return;
  }
  can_continue_ = true;
  if (kind.continues_status && !record->monitoring.empty()) {
    record->monitoring.back().is_status_of_all = true;
  }
  RawMonitoring entry{taken(values, comments), taken(values, status), false};
  if (!entry.comments.is_empty() || !entry.status.is_empty()) {
    record->monitoring.push_back(std::move(entry));
  }
  for (const auto& [field, value] : values) {
    if (names_action && !kind.continues_action) {
      put(*record, field, value);
    } else {
      append(record->fields[field], value);
    }
  }
}

void Collector::section(const RawValue& title) {
  end_of_label();
  leave_recommendation();
  can_continue_ = false;
  plan_.sections.emplace_back().title = title;
}

bool Collector::introduction(const RawValue& value) {
  const bool is_before_all = plan_.recommendations.empty() && plan_.sections.empty() &&
                             plan_.fields.size() == 1 && waiting_.empty() && plan_.unparsed.empty();
  if (!is_before_all || !plan_.fields.contains(ImportField::title)) return false;
  append(plan_.description, value);
  return true;
}

bool Collector::title(const RawValue& title) {
  return plan_.fields.emplace(ImportField::title, title).second;
}

void Collector::unparsed(const RawValue& value) {
  RawTracking* record = current();
  (record != nullptr ? record->unparsed : plan_.unparsed).push_back(value);
}

void Collector::heading(const std::string& words, ImportField field) {
  if (known_headings_.emplace(words, field).second) plan_.headings.emplace_back(words, field);
}

}  // namespace followup
