// Counting along paths of groups.
#include "reports/workload_rows.h"

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <iterator>

namespace followup {
namespace {

LoadNode& below(LoadNode& node, const Group& group) {
  const auto [known, is_new] = node.below.try_emplace(group.key);
  if (is_new) known->second.group = group;
  return known->second;
}

void merge(const Load& more, Load& into) {
  into.owned.add(more.owned);
  into.alone += more.alone;
  into.shared += more.shared;
  into.partner += more.partner;
}

void merge(LoadNode&& more, LoadNode& into) {
  merge(more.load, into.load);
  for (auto& [key, node] : more.below) {
    const auto [known, is_new] = into.below.try_emplace(key, std::move(node));
    if (!is_new) merge(std::move(node), known->second);
  }
}

// The groups on the way along all paths, sorted by where they are kept.
std::vector<LoadNode*> nodes_along(const std::vector<const GroupPath*>& paths, LoadNode& top) {
  std::vector<LoadNode*> nodes;
  for (const GroupPath* path : paths) {
    LoadNode* node = &top;
    for (const Group& group : *path) nodes.push_back(node = &below(*node, group));
  }
  std::ranges::sort(nodes, std::less<>());
  return nodes;
}

}  // namespace

std::vector<const LoadNode*> largest_first(const LoadNode& top) {
  std::vector<const LoadNode*> nodes;
  for (const auto& [key, node] : top.below) nodes.push_back(&node);
  std::ranges::stable_sort(nodes, std::greater<>(), [](const LoadNode* node) {
    return node->load.owned.actions + node->load.partner;
  });
  // Not std::ranges': clang 14, with which clang-tidy reads this, refuses its subrange.
  std::stable_partition(nodes.begin(), nodes.end(),
                        [](const LoadNode* node) { return !stands_last(node->group); });
  return nodes;
}

// Each group on the way to an owner carries the action, once; one that only helps is counted where
// it is no owner.
void LoadCounter::add(const TrackedAction& action, const Membership& membership, Day as_of) {
  Tally tally;
  tally.add(action, as_of);
  top_.load.owned.add(tally);
  const std::vector<LoadNode*> owners = nodes_along(membership.owned, top_);
  for (auto node = owners.begin(); node != owners.end();) {
    const auto end =
        std::find_if(node, owners.end(), [&](const LoadNode* n) { return n != *node; });
    Load& load = (*node)->load;
    load.owned.add(tally);
    const bool is_alone = end - node == std::ssize(membership.owned);
    ++(is_alone ? load.alone : load.shared);
    node = end;
  }
  std::vector<LoadNode*> helpers = nodes_along(membership.partner, top_);
  helpers.erase(std::unique(helpers.begin(), helpers.end()), helpers.end());
  for (LoadNode* node : helpers) {
    if (!std::ranges::binary_search(owners, node, std::less<>())) ++node->load.partner;
  }
}

void LoadCounter::add(LoadCounter&& other) {
  merge(std::move(other.top_), top_);
}

Chart load_chart(std::span<const LoadNode* const> nodes, const Dimension& by) {
  Chart chart;
  chart.key = "workload";
  chart.title = fmt::format("Workload by {}", by.name);
  chart.measures = {Measure::owned};
  if (by.is_of_parties) chart.measures.push_back(Measure::partner);
  for (const LoadNode* node : nodes) {
    ChartRow& row = chart.rows.emplace_back();
    row.label = marked_label(node->group);
    row.counts.push_back(node->load.owned.actions);
    if (by.is_of_parties) row.counts.push_back(node->load.partner);
  }
  chart.description =
      by.is_of_parties
          ? "How many actions each owns, and with how many it only helps, whatever their state."
          : "How many actions belong to each, whatever their state.";
  return chart;
}

Table ownership_overview(std::span<const LoadNode* const> nodes, const Dimension& by) {
  Table table;
  table.key = "workload";
  table.title = fmt::format("Workload by {}", by.name);
  table.columns = {{"name", by.title},
                   {"bar", "", CellType::bar, Audience::people},
                   {"actions", "As owner", CellType::integer},
                   {"open", "Open", CellType::integer},
                   {"overdue", "Overdue", CellType::integer, Audience::everyone, true},
                   {"as_partner", "Only as partner", CellType::integer}};
  std::int64_t full = 0;
  for (const LoadNode* node : nodes) {
    full = std::max(full, node->load.owned.actions + node->load.partner);
  }
  for (const LoadNode* node : nodes) {
    const Load& load = node->load;
    table.rows.push_back(
        {marked_label(node->group),
         Bar{{{Measure::owned, load.owned.actions}, {Measure::partner, load.partner}}, full},
         load.owned.actions, load.owned.open, load.owned.overdue, load.partner});
  }
  return table;
}

}  // namespace followup
