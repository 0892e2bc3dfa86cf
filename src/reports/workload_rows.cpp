// Counting along paths of groups.
#include "reports/workload_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace followup {
namespace {

// Separates keys in a key; no text of a plan holds it.
constexpr char separator = '\x1f';

std::string key_of(const GroupPath& path) {
  std::string key;
  for (const Group& group : path) {
    key += group.key;
    key += separator;
  }
  return key;
}

std::string key_of(std::vector<GroupPath>& paths) {
  std::ranges::sort(paths, {}, [](const GroupPath& path) { return key_of(path); });
  std::string key;
  for (const GroupPath& path : paths) {
    key += key_of(path);
    key += separator;
  }
  return key;
}

bool begins_with(const GroupPath& path, const GroupPath& other, std::size_t length) {
  return path.size() >= length &&
         std::equal(other.begin(), other.begin() + static_cast<std::ptrdiff_t>(length),
                    path.begin(), [](const Group& a, const Group& b) { return a.key == b.key; });
}

bool is_there_before(const std::vector<GroupPath>& paths, std::size_t index, std::size_t length) {
  for (std::size_t i = 0; i < index; ++i) {
    if (begins_with(paths[i], paths[index], length)) return true;
  }
  return false;
}

LoadNode& node_at(LoadNode& top, const GroupPath& path, std::size_t length) {
  LoadNode* node = &top;
  for (std::size_t i = 0; i < length; ++i) {
    const auto [below, is_new] = node->below.try_emplace(path[i].key);
    if (is_new) below->second.group = path[i];
    node = &below->second;
  }
  return *node;
}

// Each group on the way to an owner carries the actions, once.
void add_owned(LoadNode& top, const std::vector<GroupPath>& owned, const Tally& tally) {
  for (std::size_t i = 0; i < owned.size(); ++i) {
    for (std::size_t length = 1; length <= owned[i].size(); ++length) {
      if (is_there_before(owned, i, length)) continue;
      Load& load = node_at(top, owned[i], length).load;
      load.owned.add(tally);
      const bool is_alone = std::ranges::all_of(
          owned, [&](const GroupPath& other) { return begins_with(other, owned[i], length); });
      (is_alone ? load.alone : load.shared) += tally.actions;
    }
  }
}

void add_partners(LoadNode& top, const Membership& membership, const Tally& tally) {
  const std::vector<GroupPath>& partners = membership.partner;
  for (std::size_t i = 0; i < partners.size(); ++i) {
    for (std::size_t length = 1; length <= partners[i].size(); ++length) {
      const bool is_owner = std::ranges::any_of(membership.owned, [&](const GroupPath& owner) {
        return begins_with(owner, partners[i], length);
      });
      if (is_owner || is_there_before(partners, i, length)) continue;
      node_at(top, partners[i], length).load.partner += tally.actions;
    }
  }
}

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

}  // namespace

void Load::add(const Load& other) {
  owned.add(other.owned);
  alone += other.alone;
  shared += other.shared;
  partner += other.partner;
}

void LoadCounter::add(const TrackedAction& action, Membership membership, Day as_of) {
  std::string key = key_of(membership.owned);
  key += separator;
  key += key_of(membership.partner);
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

Chart load_chart(const LoadNode& top, const Dimension& by) {
  Chart chart;
  chart.key = "workload";
  chart.title = fmt::format("Workload by {}", by.name);
  chart.measures = {Measure::owned};
  if (by.is_of_parties) chart.measures.push_back(Measure::partner);
  for (const LoadNode* node : largest_first(top)) {
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

Table load_table(const LoadNode& top, const Dimension& by) {
  Table table;
  table.key = "workload";
  table.title = fmt::format("Workload by {}", by.name);
  table.columns = {{"name", by.title},
                   {"bar", "", CellType::bar, Audience::people},
                   {"actions", "As owner", CellType::integer},
                   {"open", "Open", CellType::integer},
                   {"overdue", "Overdue", CellType::integer, Audience::everyone, true},
                   {"as_partner", "Only as partner", CellType::integer}};
  const std::vector<const LoadNode*> nodes = largest_first(top);
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
    add_owned(top, same.membership.owned, same.tally);
    add_partners(top, same.membership, same.tally);
  }
  return top;
}

}  // namespace followup
