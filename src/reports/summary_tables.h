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

// Rows in the order that was asked for, or as they are; all together in the last.
Table summary_table(std::span<const SummaryRow> rows, const Indicators& all, const Dimension& by,
                    const std::vector<SortKey>& sort);

Fields headline(const Indicators& all);
Table indicator_table(const Indicators& all, bool has_period);
Table response_table(const Indicators& all);
Table status_table(const Indicators& all);
Table ageing_table(const Indicators& all);

Chart status_chart(std::span<const SummaryRow> rows);
Chart ageing_chart(const Indicators& all);

}  // namespace followup
