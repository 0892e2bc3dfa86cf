// Which thing a text is about, by the order of the document.
#include "import/collector.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "import/continuation.h"
#include "import/field_table.h"
#include "import/nesting.h"
#include "import/own_tables.h"
#include "import/texts.h"
#include "text/unicode.h"

namespace followup {
namespace {

using enum ImportField;

bool has_only_words(const RawRecommendation& one) {
  constexpr std::array words{responsible, ImportField::recommendation, number, note};
  return one.actions.empty() && one.monitoring.empty() &&
         std::ranges::all_of(one.fields, [&](const auto& field) {
           return std::ranges::count(words, field.first) > 0;
         });
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
  if (is_after_rows_) return nullptr;
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
  is_after_rows_ = false;
  give_up_waiting_sections();
  if (!next_number_.is_empty()) give_waiting_number_to_plan();
  plan_.recommendations.emplace_back();
  is_in_recommendation_ = true;
  RawRecommendation& started = plan_.recommendations.back();
  // Our own documents name who responds to one below its heading.
  if (is_marked_id(next_number_)) {
    const RawValue who = taken(waiting_, responsible);
    if (!who.is_empty()) put_in_plan(responsible, who);
  }
  started.fields = std::move(waiting_);
  waiting_.clear();
  started.fields[ImportField::recommendation] = value;
  // The heading may hold nothing but the number.
  const RawValue& heading = value.is_empty() ? next_number_ : value;
  if (!heading.is_empty()) started.level = heading.paragraphs.front().heading_level;
  if (!next_number_.is_empty()) started.fields[number] = std::exchange(next_number_, {});
}

RawAction& Collector::start_action() {
  is_after_rows_ = false;
  std::vector<RawAction>& actions =
      is_in_recommendation_ ? plan_.recommendations.back().actions : current_section().actions;
  return actions.emplace_back();
}

void Collector::label(ImportField field, const RawValue& value) {
  end_of_label();
  open_field_ = field;
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
  if (field == note && !waiting_sections_.empty()) {
    open_ = &waiting_sections_.back().note;
    return append(*open_, value);
  }
  if (field == note && is_after_rows_) return put_in_plan(field, value);
  const bool is_before_all = plan_.recommendations.empty() && plan_.sections.empty();
  // Nothing is there yet that it could be the owner of.
  if (field == owner && is_before_all) return label(responsible, value);
  // Nor of which it could be the progress.
  if (field == comments && is_before_all) return label(note, value);
  if (has(field, FieldTrait::of_plan) || (is_before_all && has(field, FieldTrait::also_of_plan))) {
    return put_in_plan(field, value);
  }
  // In the template it stands before the recommendation that it is about, in our own documents
  // right below its words.
  if (field == responsible && is_in_recommendation_) {
    if (has_only_words(plan_.recommendations.back())) return responsible_of_words(value);
    leave_recommendation();
  }
  if (field == responsible && waiting_.contains(field)) give_up_waiting();
  if (has(field, FieldTrait::of_recommendation) || field == number ||
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
    settle_sections(false);
    open_ = put(start_action(), field, value);
    return;
  }
  RawTracking* record = current();
  if (record == nullptr) {
    unparsed(value);
  } else if (has(field, FieldTrait::of_entry)) {
    RawMonitoring& entry = record->monitoring.emplace_back();
    RawValue& part = field == comments ? entry.comments : entry.status;
    part = value;
    open_ = &part;
  } else {
    open_ = put(*record, field, value);
  }
}

// What was said before the words was about the plan then.
void Collector::responsible_of_words(const RawValue& value) {
  RawFields& fields = plan_.recommendations.back().fields;
  RawValue earlier = taken(fields, responsible);
  if (!earlier.is_empty()) put_in_plan(responsible, earlier);
  open_ = &(fields[responsible] = value);
}

// What was said of a recommendation that never came.
void Collector::give_up_waiting() {
  for (const auto& [field, value] : waiting_) plan_.unparsed.push_back(value);
  waiting_.clear();
}

RawPlan Collector::finish() {
  if (!plan_.sections.empty()) settle_sections(false);
  give_up_waiting_sections();
  nest_sections(plan_.sections);
  // An action plan has somebody who is responsible for all of it.
  if (plan_.recommendations.empty()) {
    RawValue who = taken(waiting_, responsible);
    if (!who.is_empty()) plan_.fields.emplace(responsible, std::move(who));
  }
  give_up_waiting();
  date_first_recommendation();
  plan_.unparsed.insert(plan_.unparsed.begin(), particulars_.begin(), particulars_.end());
  if (!next_number_.is_empty()) plan_.unparsed.push_back(std::exchange(next_number_, {}));
  return std::move(plan_);
}

bool Collector::goes_on(const SourceParagraph& line, Stands stands) const {
  return open_ == nullptr || followup::goes_on(open_field_, *open_, line, stands);
}

void Collector::gap() {
  if (has(open_field_, FieldTrait::one_paragraph)) end_of_label();
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
    std::erase_if(values, [&](const auto& entry) {
      const auto& [field, value] = entry;
      if (!has(field, FieldTrait::of_recommendation)) return false;
      if (!value.is_empty()) put(*above, field, value);
      return true;
    });
    if (kind.has_recommendations || !kind.has_actions) {
      const RawValue value = taken(values, priority);
      if (!value.is_empty()) put(*above, priority, value);
    }
    if (!kind.has_actions) {
      const RawValue value = taken(values, ImportField::title);
      if (!value.is_empty()) put(*above, ImportField::title, value);
    }
  }
  if (!kind.number_of_action.is_empty()) {
    if (values.contains(action) || values.contains(ImportField::title)) {
      values[number] = kind.number_of_action;
    } else {
      unparsed(kind.number_of_action);
    }
  }
  if (values.empty()) return;
  // An action may have a number and no words; a number alone is none.
  const bool is_numbered = kind.has_actions && !kind.has_recommendations && values.contains(number);
  if (is_numbered && values.size() == 1) return unparsed(values.begin()->second);
  const bool names_action =
      is_numbered || values.contains(action) || values.contains(ImportField::title);
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

void Collector::heading_of_section(const RawValue& title) {
  end_of_label();
  waiting_sections_.emplace_back().title = title;
}

void Collector::settle_sections(bool are_of_recommendations) {
  end_of_label();
  is_after_rows_ = false;
  if (are_of_recommendations || has_recommendations()) return give_up_waiting_sections();
  if (waiting_sections_.empty()) return;
  can_continue_ = false;
  std::ranges::move(waiting_sections_, std::back_inserter(plan_.sections));
  waiting_sections_.clear();
}

void Collector::give_up_waiting_sections() {
  if (waiting_sections_.empty()) return;
  end_of_label();
  for (const RawSection& section : std::exchange(waiting_sections_, {})) {
    // A heading is about what comes, not about the recommendation before it.
    for (const RawValue* value : {&section.title, &section.description, &section.note}) {
      if (!value->is_empty()) plan_.unparsed.push_back(*value);
    }
  }
}

bool Collector::is_about_section(ImportField field) const {
  const bool is_before_all = plan_.recommendations.empty() && plan_.sections.empty();
  return !waiting_sections_.empty() && has(field, FieldTrait::of_tracking) &&
         !(is_before_all && has(field, FieldTrait::also_of_plan));
}

bool Collector::has_place_for(ImportField field) const {
  return !is_after_rows_ || !has(field, FieldTrait::of_tracking) || field == priority;
}

void Collector::words(const RawValue& value) {
  if (!waiting_sections_.empty()) {
    append(waiting_sections_.back().description, value);
  } else if (!introduces(value)) {
    unparsed(value);
  }
}

bool Collector::definitions(const SourceTable& table) {
  if (!read_own_table(table, plan_)) return false;
  end_of_label();
  const bool is_headed =
      !waiting_sections_.empty() && is_heading_of_own_table(waiting_sections_.back().title);
  if (is_headed) {
    const RawSection heading = std::move(waiting_sections_.back());
    waiting_sections_.pop_back();
    for (const RawValue* value : {&heading.description, &heading.note}) {
      if (!value->is_empty()) plan_.unparsed.push_back(*value);
    }
  }
  return true;
}

bool Collector::title(const RawValue& title) {
  return !is_after_rows_ && plan_.fields.emplace(ImportField::title, title).second;
}

void Collector::unparsed(const RawValue& value) {
  RawTracking* record = current();
  (record != nullptr ? record->unparsed : plan_.unparsed).push_back(value);
}

void Collector::heading(const std::string& words, ImportField field) {
  if (known_headings_.emplace(words, field).second) plan_.headings.emplace_back(words, field);
}

void Collector::unknown_heading(const std::string& words, const std::string& place,
                                std::size_t cells) {
  const auto [at, is_new] = unknown_headings_.emplace(words, plan_.unknown_headings.size());
  if (is_new) plan_.unknown_headings.push_back({words, place, 0});
  plan_.unknown_headings[at->second].cells += cells;
}

}  // namespace followup
