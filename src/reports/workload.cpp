// workload: who carries how much.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "followup/failure.h"
#include "reports/by_plan.h"
#include "reports/cells.h"
#include "reports/order.h"
#include "reports/request_words.h"
#include "reports/table.h"
#include "reports/workload_rows.h"
#include "text/counted.h"

namespace followup {
namespace {

constexpr std::size_t all_levels = deepest_party;

// A group in the table, after those that it stands in.
struct LoadRow {
  const LoadNode* node = nullptr;
  std::size_t level = 1;
  std::string within;
  Ratio share;                       // of all actions
  std::optional<std::int64_t> full;  // what fills a bar; the total has none
};

Cell load_bar(const LoadRow& row) {
  if (!row.full) return {};
  const Tally& owned = row.node->load.owned;
  return Bar{{{Measure::overdue, owned.overdue}, {Measure::open, owned.open - owned.overdue}},
             *row.full};
}

struct LoadColumn {
  Column column;
  Cell (*cell)(const LoadRow&);
  bool is_of_parties = false;  // says nothing of a country or a plan
};

const std::vector<LoadColumn>& columns() {
  using enum CellType;
  using enum Audience;
  static const std::vector<LoadColumn> all{
      {{"label", "", text, people},
       [](const LoadRow& r) {
         return Cell{Indented{marked_label(r.node->group), r.level - 1}};
       }},
      {{"name", "Name", text, machines},
       [](const LoadRow& r) { return Cell{r.node->group.label}; }},
      {{"party", "Party", text, machines},
       [](const LoadRow& r) { return text_or_nothing(r.node->group.party); }},
      {{"kind", "Kind", text, machines},
       [](const LoadRow& r) { return text_or_nothing(r.node->group.kind); }},
      {{"level", "Level", integer, machines},
       [](const LoadRow& r) { return Cell{static_cast<std::int64_t>(r.level)}; }},
      {{"within", "Within", text, machines},
       [](const LoadRow& r) { return text_or_nothing(r.within); }},
      {{"bar", "", CellType::bar, people}, load_bar},
      {{"open", "Open", integer}, [](const LoadRow& r) { return Cell{r.node->load.owned.open}; }},
      {{"overdue", "Overdue", integer, everyone, true},
       [](const LoadRow& r) { return Cell{r.node->load.owned.overdue}; }},
      {{"due_in_30_days", "In 30 days", integer},
       [](const LoadRow& r) { return Cell{r.node->load.owned.due_in_30_days}; }},
      {{"due_in_90_days", "In 90 days", integer},
       [](const LoadRow& r) { return Cell{r.node->load.owned.due_in_90_days}; }},
      {{"undated", "Day not known", integer, machines},
       [](const LoadRow& r) { return Cell{r.node->load.owned.undated}; }},
      {{"closed", "Closed", integer},
       [](const LoadRow& r) { return Cell{r.node->load.owned.closed}; }},
      {{"dropped", "Dropped", integer, machines},
       [](const LoadRow& r) { return Cell{r.node->load.owned.dropped}; }},
      {{"actions", "All", integer},
       [](const LoadRow& r) { return Cell{r.node->load.owned.actions}; }},
      {{"share", "Share of all", ratio, machines}, [](const LoadRow& r) { return Cell{r.share}; }},
      {{"alone", "Owned alone", integer, machines},
       [](const LoadRow& r) { return Cell{r.node->load.alone}; },
       true},
      {{"with_others", "With others", integer, machines},
       [](const LoadRow& r) { return Cell{r.node->load.shared}; },
       true},
      {{"as_partner", "Only as partner", integer, machines},
       [](const LoadRow& r) { return Cell{r.node->load.partner}; },
       true},
  };
  return all;
}

Fields load_totals(const Tally& all) {
  return totals({{"actions", all.actions},
                 {"open", all.open},
                 {"overdue", all.overdue},
                 {"due_in_30_days", all.due_in_30_days},
                 {"due_in_90_days", all.due_in_90_days},
                 {"undated", all.undated},
                 {"closed", all.closed},
                 {"dropped", all.dropped}});
}

// For people there are two tables, because one with everything is too wide.
constexpr std::array<std::string_view, 8> first_columns{
    "label", "bar", "open", "overdue", "due_in_30_days", "due_in_90_days", "closed", "actions"};
constexpr std::array<std::string_view, 7> second_columns{
    "label", "undated", "dropped", "share", "alone", "with_others", "as_partner"};

}  // namespace

std::vector<std::string_view> workload_sort_keys() {
  std::vector<std::string_view> keys;
  for (const LoadColumn& column : columns()) {
    if (column.column.audience != Audience::people) keys.push_back(column.column.key);
  }
  return keys;
}

namespace {

// Priorities have an order of their own; elsewhere who carries most stands first.
std::string_view usual_order(const Dimension& by) {
  return by.name == "priority" ? "" : "open:desc";
}

std::size_t parse_depth(const ReportRequest& request, const Dimension& by) {
  if (request.depth.empty()) return 1;
  if (by.name != "agency") throw Failure("--depth goes with --by agency: nothing else is a tree");
  if (request.depth == "all") return all_levels;
  std::size_t depth = 0;
  const char* end = request.depth.data() + request.depth.size();
  const auto [stop, error] = std::from_chars(request.depth.data(), end, depth);
  if (error != std::errc() || stop != end || depth == 0) {
    throw Failure(
        fmt::format("--depth \"{}\" is no number of levels; write 1, 2 … or all", request.depth));
  }
  return depth;
}

// The tree as rows: siblings in the order that was asked for, each before what stands below it.
class Flattening {
 public:
  Flattening(const LoadNode& top, std::size_t depth, const std::vector<SortKey>& sort)
      : actions_(top.load.owned.actions), depth_(depth), sort_(sort) {
    for (const auto& [key, node] : top.below) full_ = std::max(full_, node.load.owned.open);
    add(top, {}, 1);
  }

  std::vector<LoadRow> take() { return std::move(rows_); }

 private:
  struct Sibling {
    LoadRow row;
    std::vector<Cell> order;
  };

  void add(const LoadNode& node, const std::string& within, std::size_t level) {
    std::vector<Sibling> siblings;
    for (const auto& [key, below] : node.below) {
      Sibling& sibling = siblings.emplace_back(
          Sibling{{&below, level, within, {below.load.owned.actions, actions_}, full_}, {}});
      for (const SortKey& sort : sort_) {
        const auto column = std::ranges::find(columns(), sort.key,
                                              [](const LoadColumn& c) { return c.column.key; });
        sibling.order.push_back(order_of(column->cell(sibling.row)));
      }
    }
    std::ranges::stable_sort(siblings, [&](const Sibling& a, const Sibling& b) {
      const bool is_a_last = stands_last(a.row.node->group);
      const bool is_b_last = stands_last(b.row.node->group);
      if (is_a_last != is_b_last) return is_b_last;
      return stands_before(a.order, b.order, sort_);
    });
    for (Sibling& sibling : siblings) {
      const LoadNode& below = *sibling.row.node;
      rows_.push_back(std::move(sibling.row));
      if (level < depth_) add(below, below.group.label, level + 1);
    }
  }

  std::int64_t actions_;
  std::int64_t full_ = 0;
  std::size_t depth_;
  const std::vector<SortKey>& sort_;
  std::vector<LoadRow> rows_;
};

struct Part {
  std::string plan;
  LoadCounter counter;

  void add(Part more) { counter.add(std::move(more.counter)); }
};

class Workload : public PartwiseMaker<Part> {
 public:
  explicit Workload(const ReportRequest& wanted)
      : PartwiseMaker(wanted),
        by_(dimension("--by", wanted.by.empty() ? rows_of_workload.front() : wanted.by,
                      rows_of_workload)),
        depth_(parse_depth(wanted, by_)),
        sort_(
            parse_sort(wanted.sort.empty() ? usual_order(by_) : wanted.sort, workload_sort_keys())),
        limit_(parse_limit(wanted.limit)) {}

 protected:
  Part look_at(const PlanInReport& in) const override {
    Part part;
    part.plan = in.plan.shown_id;
    Grouping grouping(by_, in);
    for (const TrackedAction* action : in.actions) {
      part.counter.add(*action, grouping.of(*action), in.as_of);
    }
    return part;
  }

  Report combine(std::vector<Part> parts) const override {
    const Part sum = sum_of(std::move(parts));
    const LoadNode& top = sum.counter.tree();
    const Tally& all = top.load.owned;
    std::vector<LoadRow> rows = Flattening(top, depth_, sort_).take();
    const std::size_t found = rows.size();
    if (limit_ && found > *limit_) rows.resize(*limit_);

    Report report;
    report.name = "workload";
    report.title = fmt::format("Workload by {} as of {}", by_.name, iso(as_of()));
    report.has_findings = all.open > 0;
    report.blocks.emplace_back(whole_table(rows));
    report.blocks.emplace_back(load_table(rows, top));
    report.blocks.emplace_back(ownership_table(rows));
    report.blocks.emplace_back(Paragraph{describe(top)});
    if (found > rows.size()) {
      report.blocks.emplace_back(Paragraph{
          fmt::format("{} not shown because of --limit {}.",
                      counted(found - rows.size(), "more row", "more rows"), request().limit)});
    }
    report.blocks.emplace_back(listed_rows(found, rows.size()));
    report.blocks.emplace_back(load_totals(all));
    std::vector<const LoadNode*> drawn;
    for (const LoadRow& row : rows) {
      if (row.level == 1) drawn.push_back(row.node);
    }
    report.blocks.emplace_back(load_chart(drawn, by_));
    return report;
  }

 private:
  // Everything, for machines.
  Table whole_table(const std::vector<LoadRow>& rows) const {
    Table table;
    table.key = "rows";
    table.audience = Audience::machines;
    for (const LoadColumn& column : columns()) table.columns.push_back(column.column);
    for (const LoadRow& row : rows) table.rows.push_back(cells_of(row));
    return table;
  }

  // What is open, and how much; who only helps stands in the other table.
  Table load_table(const std::vector<LoadRow>& rows, const LoadNode& top) const {
    Table table = table_of("load", first_columns);
    std::vector<LoadRow> owning;
    std::ranges::copy_if(rows, std::back_inserter(owning),
                         [](const LoadRow& row) { return row.node->load.owned.actions > 0; });
    add_rows(table, owning, first_columns);
    if (owning.empty()) return table;
    LoadNode all = top;
    all.group.label = "All, each action once";
    table.total = cells_of({&all, 1, {}, {}, {}}, first_columns);
    return table;
  }

  Table ownership_table(const std::vector<LoadRow>& rows) const {
    Table table = table_of("ownership", second_columns);
    add_rows(table, rows, second_columns);
    return table;
  }

  bool says_something(const LoadColumn& column) const {
    return by_.is_of_parties || !column.is_of_parties;
  }

  Table table_of(std::string_view key, std::span<const std::string_view> keys) const {
    Table table;
    table.key = key;
    table.audience = Audience::people;
    for (const LoadColumn& column : columns()) {
      if (std::ranges::count(keys, column.column.key) == 0 || !says_something(column)) continue;
      Column shown = column.column;
      shown.audience = Audience::people;
      if (shown.key == "label") shown.title = by_.title;
      table.columns.push_back(shown);
    }
    return table;
  }

  void add_rows(Table& table, const std::vector<LoadRow>& rows,
                std::span<const std::string_view> keys) const {
    for (const LoadRow& row : rows) table.rows.push_back(cells_of(row, keys));
  }

  std::vector<Cell> cells_of(const LoadRow& row, std::span<const std::string_view> keys) const {
    std::vector<Cell> cells;
    for (const LoadColumn& column : columns()) {
      if (std::ranges::count(keys, column.column.key) == 0 || !says_something(column)) continue;
      cells.push_back(column.cell(row));
    }
    return cells;
  }

  std::vector<Cell> cells_of(const LoadRow& row) const {
    std::vector<Cell> cells;
    for (const LoadColumn& column : columns()) {
      cells.push_back(says_something(column) ? column.cell(row) : Cell{});
    }
    return cells;
  }

  std::string describe(const LoadNode& top) const {
    const Tally& all = top.load.owned;
    std::int64_t sum = 0;
    for (const auto& [key, node] : top.below) sum += node.load.owned.actions;
    std::string words = fmt::format(
        "{}: {} open ({} overdue{}), {} closed, {} dropped.",
        counted(all.actions, "action", "actions"), all.open, all.overdue,
        all.undated == 0 ? "" : fmt::format(", {} whose last day is not known", all.undated),
        all.closed, all.dropped);
    if (sum > all.actions) {
      words += fmt::format(
          " The rows add up to {}, because an action stands in the row of each {} "
          "that it belongs to.",
          sum, by_.name);
    }
    return words;
  }

  const Dimension& by_;
  std::size_t depth_;
  std::vector<SortKey> sort_;
  std::optional<std::size_t> limit_;
};

}  // namespace

std::unique_ptr<ReportMaker> make_workload(const ReportRequest& request) {
  return std::make_unique<Workload>(request);
}

}  // namespace followup
