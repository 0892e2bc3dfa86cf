// What stands in front of all recommendations and actions is about the plan.
#include <algorithm>
#include <array>
#include <optional>

#include "import/collector.h"
#include "import/continuation.h"
#include "import/texts.h"
#include "text/document_phrases.h"

namespace followup {
namespace {

using enum ImportField;

std::optional<bool> confirmation_in(const RawValue& value) {
  const std::string text = text_of(value);
  if (text == phrases::confirmed) return true;
  if (text == phrases::to_be_confirmed) return false;
  return std::nullopt;
}

// "Prepared by: Programme Unit", which nobody knows. A sentence behind a colon is running text, and
// so are words that lead somewhere, as in "What it is about: the report".
bool is_particular(const RawValue& value) {
  const SourceParagraph& line = value.paragraphs.front();
  if (line.role != LineRole::plain || line.is_list_item) return false;
  if (!hidden_links(value).is_empty()) return false;
  const std::string words = single_blanks(line.text);
  return words.size() <= longest_heading && begins_like_label(words) && !words.ends_with(':') &&
         !words.ends_with('.');
}

// What a text is about that stands between the title and the introduction.
bool may_stand_before_introduction(ImportField field) {
  constexpr std::array fields{title, plan_id, issued, responded};
  return std::ranges::count(fields, field) > 0;
}

}  // namespace

void Collector::begin_columns(bool are_of_recommendations) {
  if (!has_recommendations()) give_waiting_to_plan();
  settle_sections(are_of_recommendations);
}

// What is labelled in front of a table is about none of its rows.
void Collector::give_waiting_to_plan() {
  give_waiting_number_to_plan();
  const RawValue who = taken(waiting_, responsible);
  if (!who.is_empty()) put_in_plan(responsible, who);
  give_up_waiting();
}

// "Reference: EV-2026-04" in front of the first recommendation, which has a number of its own.
void Collector::give_waiting_number_to_plan() {
  const RawValue value = taken(waiting_, number);
  if (value.is_empty() || words_of(value) == words_of(next_number_)) return;
  if (has_recommendations() || may_name_number_of_item(value.label)) {
    plan_.unparsed.push_back(value);
  } else {
    put_in_plan(plan_id, value);
  }
}

// In front of all, the date of a response is that of each, unless others have one of their own.
void Collector::date_first_recommendation() {
  const auto is_dated = [](const auto& one) { return one.fields.contains(responded); };
  if (std::ranges::none_of(plan_.recommendations, is_dated)) return;
  const RawValue date = taken(plan_.fields, responded);
  if (!date.is_empty()) put(plan_.recommendations.front(), responded, date);
}

// Words between the title and everything else are about the plan.
bool Collector::introduces(const RawValue& value) {
  const bool is_before_all = plan_.recommendations.empty() && plan_.sections.empty() &&
                             plan_.unparsed.empty() && waiting_.size() == waiting_.count(number);
  const bool is_below_title = plan_.fields.contains(ImportField::title) &&
                              std::ranges::all_of(plan_.fields, [](const auto& entry) {
                                return may_stand_before_introduction(entry.first);
                              });
  if (!is_before_all || !is_below_title) return false;
  if (is_particular(value)) {
    particulars_.push_back(value);
  } else {
    append(plan_.description, value);
  }
  return true;
}

bool Collector::confirmation(const RawValue& value) {
  const auto confirmed = confirmation_in(value);
  if (!confirmed) return false;
  (waiting_sections_.empty() ? plan_.confirmed : waiting_sections_.back().confirmed) = confirmed;
  return true;
}

}  // namespace followup
