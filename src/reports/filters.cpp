// Choosing actions by the table of filters.
#include "reports/filters.h"

#include <fmt/core.h>

#include <algorithm>

#include "followup/failure.h"
#include "reports/filter_table.h"
#include "reports/option_values.h"
#include "text/counted.h"
#include "text/expected_words.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

bool matches(const Filter& filter, const ReportRequest& request, const TrackedAction& action,
             const PlanWords& words) {
  const std::vector<std::string>& values = request.*filter.values;
  return values.empty() || std::ranges::any_of(values, [&](const std::string& value) {
           return filter.matches(action, value, words);
         });
}

// "Dakar" of "Bureau régional de Dakar": a part of a name is no slip of spelling.
std::string names_with(std::string_view part, const std::vector<std::string_view>& names) {
  constexpr std::size_t most_names = 5;
  constexpr std::size_t shortest_part = 3;  // in characters
  const std::string key = name_key(part);
  std::vector<std::string> found;
  for (const std::string_view name : names) {
    if (name_key(name).find(key) != std::string::npos) found.push_back(fmt::format("\"{}\"", name));
  }
  if (found.empty() || count_characters(key) < shortest_part) return {};
  return "; did you mean " + first_of(found, most_names) + "?";
}

std::string complaint(const Filter& filter, const std::string& value, const KnownNames& known) {
  if (const ExpectedWord* expected = expected_word(filter.option, value)) {
    return fmt::format("{} \"{}\": no plan here knows that {}; {}", filter.option, value,
                       filter.thing, expected->advice);
  }
  std::vector<std::string_view> candidates;
  for (const auto& [key, name] : known) candidates.push_back(name);
  const std::string_view meant = nearest(value, candidates);
  return fmt::format("{} \"{}\": no plan here knows that {}{}", filter.option, value, filter.thing,
                     meant.empty() ? names_with(value, candidates) : did_you_mean_at_end(meant));
}

}  // namespace

Filters::Filters(const ReportRequest& request) : request_(request) {
  for (const Filter& filter : filter_table()) {
    for (const std::string& value : request.*filter.values) {
      if (value.empty()) throw Failure(fmt::format("nothing is written after {}", filter.option));
    }
  }
  for (const std::string& state : request.states) {
    const std::vector<std::string_view> known = state_words();
    if (std::ranges::count(known, fold_case(state)) == 0) {
      throw unknown_value("--state", state, known);
    }
  }
  if (!request.due_after.empty()) {
    due_after_ = parse_single_date_option("--due-after", request.due_after).latest;
  }
  if (!request.due_before.empty()) {
    due_before_ = parse_single_date_option("--due-before", request.due_before).earliest;
  }
}

bool Filters::choose_actions() const {
  return due_after_ || due_before_ ||
         std::ranges::any_of(filter_table(), [&](const Filter& filter) {
           return filter.chosen == Chosen::actions && !(request_.*filter.values).empty();
         });
}

bool Filters::take(const Plan& plan) const {
  return request_.plans.empty() ||
         std::ranges::any_of(request_.plans, [&](const std::string& wanted) {
           return name_key(plan.shown_id) == name_key(wanted);
         });
}

std::vector<const TrackedAction*> Filters::taken(const Outline& outline,
                                                 const PlanWords& words) const {
  std::vector<const TrackedAction*> all;
  all.reserve(outline.actions.size());
  const bool chooses = choose_actions();
  for (const TrackedAction& action : outline.actions) {
    const auto& latest = action.deadline_days.latest;
    if (due_after_ && (!latest || *latest <= *due_after_)) continue;
    if (due_before_ && (!latest || *latest >= *due_before_)) continue;
    const bool is_taken =
        !chooses || std::ranges::all_of(filter_table(), [&](const Filter& filter) {
          return matches(filter, request_, action, words);
        });
    if (is_taken) all.push_back(&action);
  }
  return all;
}

KnownToFilters Filters::names(const Outline& outline, const PlanWords& words) const {
  KnownToFilters all(filter_table().size());
  for (std::size_t i = 0; i < filter_table().size(); ++i) {
    const Filter& filter = filter_table()[i];
    if (!(request_.*filter.values).empty()) add_names(all[i], filter, words.plan, outline);
  }
  return all;
}

KnownToFilters Filters::names(const Configurations& configurations) const {
  KnownToFilters all(filter_table().size());
  for (std::size_t i = 0; i < filter_table().size(); ++i) {
    const Filter& filter = filter_table()[i];
    if (!(request_.*filter.values).empty()) add_names(all[i], filter, configurations);
  }
  return all;
}

std::vector<std::string> Filters::complaints(const KnownToFilters& names) const {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < filter_table().size(); ++i) {
    const Filter& filter = filter_table()[i];
    const std::vector<std::string>& values = request_.*filter.values;
    if (values.empty()) continue;
    KnownNames known;
    add_vocabulary(known, filter);
    known.insert(names[i].begin(), names[i].end());
    for (const std::string& value : values) {
      if (!known.contains(filter.key(value))) all.push_back(complaint(filter, value, known));
    }
  }
  return all;
}

std::string Filters::description() const {
  std::string words;
  const auto add = [&](std::string part) {
    words += fmt::format("{}{}", words.empty() ? "Only " : "; ", part);
  };
  for (const Filter& filter : filter_table()) {
    std::string values;
    for (const std::string& value : request_.*filter.values) {
      values += fmt::format("{}{}", values.empty() ? "" : " or ", value);
    }
    if (!values.empty()) add(fmt::format("{} {}", filter.thing, values));
  }
  if (due_after_) add(fmt::format("due after {}", iso(*due_after_)));
  if (due_before_) add(fmt::format("due before {}", iso(*due_before_)));
  return words.empty() ? words : words + ".";
}

}  // namespace followup
