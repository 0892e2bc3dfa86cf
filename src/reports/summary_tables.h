// The tables and charts of summary, made of figures that are counted already.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reports/dimensions.h"
#include "reports/indicators.h"
#include "reports/order.h"

namespace followup {

struct SummaryRow {
  std::string id;
  std::string title;
  std::string plan;
  Indicators figures;
};

// What --sort may name.
std::vector<std::string_view> summary_sort_keys();

// Rows in the order that was asked for, or as they are.
std::vector<SummaryRow> sorted(std::vector<SummaryRow> rows, const std::vector<SortKey>& sort);

// All together, whatever rows are shown, in the last.
Table summary_table(std::span<const SummaryRow> rows, const Indicators& all, const Dimension& by);

// What the light in its rows judges.
Paragraph light_of_rows();

Fields headline(const Indicators& all);
// Without those about a period that nobody has named.
Table indicator_table(const Indicators& all, bool has_period);
Paragraph light_of_indicators();
Table response_table(const Indicators& all);
Table status_table(const Indicators& all);
Table ageing_table(const Indicators& all);

Chart status_chart(std::span<const SummaryRow> rows, const Dimension& by);
Chart ageing_chart(const Indicators& all);

}  // namespace followup
