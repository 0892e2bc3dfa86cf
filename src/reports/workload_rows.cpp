// Counting along paths of groups.
#include "reports/workload_rows.h"

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <set>

namespace followup {
namespace {

// With its length, so that no text of a plan can be taken for the end of another.
void append_key(std::string& all, std::string_view key) {
  all += fmt::format("{}:", key.size());
  all += key;
}

std::string key_of(const GroupPath& path) {
  std::string key;
  for (const Group& group : path) append_key(key, group.key);
  return key;
}

// The same for the same paths in another order.
std::string key_of(const std::vector<GroupPath>& paths) {
  std::vector<std::string> keys;
  keys.reserve(paths.size());
  for (const GroupPath& path : paths) keys.push_back(key_of(path));
  std::ranges::sort(keys);
  std::string all;
  for (const std::string& key : keys) append_key(all, key);
  return all;
}

LoadNode& below(LoadNode& node, const Group& group) {
  const auto [known, is_new] = node.below.try_emplace(group.key);
  if (is_new) known->second.group = group;
  return known->second;
}

// Each group on the way to an owner carries the actions, once; one that only helps is counted where
// it is no owner.
void add_to_tree(LoadNode& top, const Membership& membership, const Tally& tally) {
  std::map<LoadNode*, std::size_t> owners;  // and on the way to how many of them
  for (const GroupPath& path : membership.owned) {
    LoadNode* node = &top;
    for (const Group& group : path) ++owners[node = &below(*node, group)];
  }
  for (const auto& [node, count] : owners) {
    node->load.owned.add(tally);
    const bool is_alone = count == membership.owned.size();
    (is_alone ? node->load.alone : node->load.shared) += tally.actions;
  }
  std::set<LoadNode*> helpers;
  for (const GroupPath& path : membership.partner) {
    LoadNode* node = &top;
    for (const Group& group : path) {
      node = &below(*node, group);
      if (owners.contains(node) || !helpers.insert(node).second) continue;
      node->load.partner += tally.actions;
    }
  }
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

void LoadCounter::add(const TrackedAction& action, Membership membership, Day as_of) {
  std::string key;
  append_key(key, key_of(membership.owned));
  append_key(key, key_of(membership.partner));
  const auto [known, is_new] = by_owners_.try_emplace(std::move(key));
  if (is_new) known->second.membership = std::move(membership);
  known->second.tally.add(action, as_of);
}

void LoadCounter::add(LoadCounter&& other) {
  for (auto& [key, same] : other.by_owners_) {
    const auto [known, is_new] = by_owners_.try_emplace(key);
    if (is_new) known->second.membership = std::move(same.membership);
    known->second.tally.add(same.tally);
  }
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

LoadNode LoadCounter::tree() const {
  LoadNode top;
  for (const auto& [key, same] : by_owners_) {
    top.load.owned.add(same.tally);
    add_to_tree(top, same.membership, same.tally);
  }
  return top;
}

}  // namespace followup
