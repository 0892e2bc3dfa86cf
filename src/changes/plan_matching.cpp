// Which plan of one state is which of the other.
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "changes/matching.h"

namespace followup {
namespace {

class PlanMatching {
 public:
  PlanMatching(const PlansState& before, const PlansState& after)
      : before_(before), after_(after), pairs_(before.plans.size(), after.plans.size()) {}

  Pairs match() && {
    pair_by([](const PlanState& plan) {
      return plan.id.empty() ? std::string() : fmt::format("{}\n{}", plan.id, plan.path);
    });
    pair_by([](const PlanState& plan) { return plan.id; });
    pair_by_path();
    pair_by_words();
    return std::move(pairs_);
  }

 private:
  template <class Key>
  void pair_by(const Key& key_of) {
    pair_by_key(
        pairs_, [&](std::size_t i) { return key_of(before_.plans[i]); },
        [&](std::size_t i) { return key_of(after_.plans[i]); }, Repeated::in_order);
  }

  // A file that was named is compared with the other one, whatever stands in it. In folders another
  // plan may have taken the place of the first.
  void pair_by_path() {
    std::unordered_map<std::string_view, std::size_t> by_path;
    for (std::size_t i = 0; i < after_.plans.size(); ++i) {
      if (!pairs_.before_of(i)) by_path.emplace(after_.plans[i].path, i);
    }
    for (std::size_t i = 0; i < before_.plans.size(); ++i) {
      const PlanState& old = before_.plans[i];
      const auto found = by_path.find(old.path);
      if (pairs_.after_of(i) || found == by_path.end() || pairs_.before_of(found->second)) continue;
      const PlanState& now = after_.plans[found->second];
      const bool is_named = old.path.empty();
      const bool has_one_id = old.id.empty() || now.id.empty();
      if (is_named || has_one_id || have_words_in_common(old, now)) pairs_.pair(i, found->second);
    }
  }

  static bool have_words_in_common(const PlanState& old, const PlanState& now) {
    if (!old.title.key.empty() && old.title.key == now.title.key) return true;
    std::unordered_set<std::string_view> words;
    for (const ItemState& item : old.items) words.insert(item.words.key);
    words.erase(std::string_view());
    return std::ranges::any_of(
        now.items, [&](const ItemState& item) { return words.contains(item.words.key); });
  }

  // A file that was renamed, and a plan that has another id in another file: half of what the
  // shorter one holds stands in the other.
  void pair_by_words() {
    const auto plans_by_words = unpaired_plans_by_words();
    for (std::size_t i = 0; i < before_.plans.size(); ++i) {
      if (pairs_.after_of(i)) continue;
      std::map<std::size_t, std::size_t> shared;
      for (const ItemState& item : before_.plans[i].items) {
        const auto found = plans_by_words.find(item.words.key);
        if (found != plans_by_words.end() && found->second) ++shared[*found->second];
      }
      const auto most = std::ranges::max_element(
          shared, {}, [](const auto& plan_and_count) { return plan_and_count.second; });
      if (most == shared.end() || pairs_.before_of(most->first)) continue;
      const std::size_t shorter =
          std::min(before_.plans[i].items.size(), after_.plans[most->first].items.size());
      if (2 * most->second >= shorter) pairs_.pair(i, most->first);
    }
  }

  // Nothing for words that stand in several plans.
  std::unordered_map<std::string_view, std::optional<std::size_t>> unpaired_plans_by_words() const {
    std::unordered_map<std::string_view, std::optional<std::size_t>> plans;
    for (std::size_t i = 0; i < after_.plans.size(); ++i) {
      if (pairs_.before_of(i)) continue;
      for (const ItemState& item : after_.plans[i].items) {
        const auto [known, is_new] = plans.emplace(item.words.key, i);
        if (!is_new && known->second != i) known->second.reset();
      }
    }
    plans.erase(std::string_view());
    return plans;
  }

  const PlansState& before_;
  const PlansState& after_;
  Pairs pairs_;
};

}  // namespace

Pairs matching_plans(const PlansState& before, const PlansState& after) {
  return PlanMatching(before, after).match();
}

}  // namespace followup
