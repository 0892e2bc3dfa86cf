// What all reports of single actions have in common: columns, order, groups and the calendar.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/action_table.h"
#include "reports/by_plan.h"
#include "reports/digests.h"
#include "reports/dimensions.h"
#include "reports/maker.h"
#include "reports/order.h"
#include "reports/tally.h"
#include "text/line_counter.h"

namespace followup {

// What only calendars and mails need of an action.
struct ListedExtras {
  std::optional<DatedItem> dated_item;
  std::optional<MailedAction> mailed;
};

// An action that a report lists, after its plan is gone. There may be very many of them.
struct ListedAction {
  std::vector<Cell> cells;
  std::string written;        // in place of the cells, where the request has a write_row
  std::vector<Group> groups;  // empty: the list is not in groups
  std::unique_ptr<ListedExtras> extras;
};

// Those of one plan, with what they are ordered by: of each a cell for each sort key. They stay
// where they are until the report is made.
struct ListedActions {
  std::vector<ListedAction> actions;
  std::vector<Cell> order;
};

// What one plan contributes to a report that lists actions. Reports that count more add to it.
struct ListPart {
  std::string plan;
  Tally tally;
  std::vector<ListedActions> listed;
  std::vector<UnjudgedAction> unjudged;

  void add(ListPart more) {
    tally.add(more.tally);
    append(listed, std::move(more.listed));
    append(unjudged, std::move(more.unjudged));
  }
};

// The group that an action stands in where the reader has not asked for others.
using GroupOf = Group (*)(const TrackedAction&, Day as_of);

enum class Grouped : std::uint8_t { on_request, yes };

struct ActionListDefaults {
  std::span<const std::string_view> columns;  // that people see
  std::string_view sort;                      // empty: in the order of plans and documents
  Grouped grouped = Grouped::on_request;
};

class ActionList {
 public:
  // The request must outlive it. Throws Failure for a column, an order or a group that is not
  // known.
  ActionList(const ReportRequest& request, ActionListDefaults defaults);

  // Of one plan, in the order of its document.
  ListedActions of(const PlanInReport& in, std::span<const TrackedAction* const> actions,
                   GroupOf group_of = nullptr) const;
  // What the digests have to say of one plan besides; nothing where nobody asks for digests.
  std::vector<UnjudgedAction> unjudged(const PlanInReport& in) const;

  // Adds the table, the calendar, what has to be said of them, and what the owners are to be
  // written, who miss nothing because of --limit. The part is of all plans, by plan id, and what is
  // listed is taken out of it.
  void add_to(Report& report, ListPart& part) const;

 private:
  // Null where nobody asks for them.
  std::unique_ptr<ListedExtras> extras_of(const TrackedAction& action, const PlanInReport& in,
                                          std::int64_t line) const;
  // A column names for machines the group that a row is in.
  bool has_group_column() const { return dimension_ != nullptr || grouped_ == Grouped::yes; }
  // A row with the name of its group is not complete until all plans have been read.
  bool writes_rows() const { return request_.write_row != nullptr && !has_group_column(); }
  std::vector<ListedAction*> in_order(std::vector<ListedActions>& listed) const;
  Table table(std::span<ListedAction* const> actions, std::size_t shown) const;

  const ReportRequest& request_;
  std::vector<ActionColumn> columns_;
  std::vector<Column> table_columns_;
  std::vector<SortKey> sort_;
  std::optional<std::size_t> limit_;
  const Dimension* dimension_ = nullptr;
  Grouped grouped_;
};

}  // namespace followup
