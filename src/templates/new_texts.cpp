// Filling templates in, with dates and with the words of the tables.
#include "templates/new_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <vector>

#include "date/calendar.h"
#include "followup/vocabulary.h"
#include "templates/templates.h"

namespace followup {
namespace {

struct Value {
  std::string_view name;  // between two @ in a template
  std::string words;
};

std::string filled_in(std::string_view text, std::span<const Value> values) {
  std::string filled;
  std::size_t at = 0;
  for (std::size_t sign = text.find('@'); sign != std::string_view::npos;) {
    const std::size_t end = text.find('@', sign + 1);
    if (end == std::string_view::npos) break;
    const std::string_view name = text.substr(sign + 1, end - sign - 1);
    const auto value = std::ranges::find(values, name, &Value::name);
    if (value == values.end()) {  // as in an address
      sign = end;
      continue;
    }
    filled += text.substr(at, sign - at);
    filled += value->words;
    at = end + 1;
    sign = text.find('@', at);
  }
  return filled += text.substr(at);
}

std::string_view template_of(PlanKind kind) {
  switch (kind) {
    case PlanKind::action_plan:
      return templates::action_plan;
    case PlanKind::response_matrix:
      return templates::response_matrix;
  }
  return {};
}

}  // namespace

std::string new_plan(PlanKind kind, Day as_of) {
  constexpr int last_year = 9999;  // no plan can say a later one
  constexpr Duration half_a_year{.months = 6};
  const std::chrono::year_month_day today(as_of);
  const std::chrono::year_month_day deadline(
      std::min(add(as_of, half_a_year), last_of_month(last_year, 12)));
  const int year = static_cast<int>(today.year());
  const int year_of_deadline = static_cast<int>(deadline.year());
  const auto month_of_deadline = static_cast<unsigned>(deadline.month());
  const std::vector<Value> values{
      {"today", iso(as_of)},
      {"year", fmt::format("{:04}", year)},
      {"next_year", fmt::format("{:04}", std::min(year + 1, last_year))},
      {"deadline", fmt::format("{:04}-Q{}", year_of_deadline, (month_of_deadline + 2) / 3)},
      {"deadline_month", fmt::format("{:04}-{:02}", year_of_deadline, month_of_deadline)},
      {"deadline_day", iso(std::chrono::sys_days(deadline))},
      {"statuses", status_names()},
      {"responses", response_names()},
      {"priorities", priority_names()}};
  return filled_in(template_of(kind), values);
}

// Most plans are not, which their first words say already.
bool is_new_plan(std::string_view text, PlanKind kind, Day as_of) {
  const std::string_view unfilled = template_of(kind);
  return text.starts_with(unfilled.substr(0, unfilled.find('@'))) && text == new_plan(kind, as_of);
}

std::string new_configuration() {
  const std::vector<Value> values{
      {"statuses", status_names()},
      {"party_types", fmt::format("{}", fmt::join(party_types(), ", "))}};
  return filled_in(templates::configuration, values);
}

std::string new_readme(const std::string& ci_row, const std::string& ci_paragraph) {
  const std::vector<Value> values{{"ci_row", ci_row}, {"ci_paragraph", ci_paragraph}};
  return filled_in(templates::readme, values);
}

}  // namespace followup
