// Pairs by keys, and items paired so.
#include "changes/matching.h"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>

namespace followup {
namespace {

// Things with one key, in their order; those in front of `next` have been paired.
struct Candidates {
  std::vector<std::size_t> things;
  std::size_t next = 0;
};

using CandidatesByKey = std::unordered_map<std::string, Candidates>;

template <class Counterpart>
CandidatesByKey unpaired(std::size_t size, const Counterpart& counterpart, const KeyOf& key_of) {
  CandidatesByKey found;
  for (std::size_t i = 0; i < size; ++i) {
    if (counterpart(i)) continue;
    if (std::string key = key_of(i); !key.empty()) found[std::move(key)].things.push_back(i);
  }
  return found;
}

class ItemMatching {
 public:
  ItemMatching(const std::vector<PlacedItem>& before, const std::vector<PlacedItem>& after,
               const Pairs& plans)
      : before_(before), after_(after), plans_(plans), pairs_(before.size(), after.size()) {}

  Pairs match() && {
    // Without an id it is the deadline that tells things with the same words from each other.
    pair_within_plans([](const PlacedItem& item) {
      const ItemState& state = *item.state;
      return fmt::format("{}\n{}", state.words.key,
                         state.has_own_id ? state.path : " " + state.deadline.value.written.key);
    });
    // Words that stand in several places are more likely to have stayed near.
    pair_within_plans([&](const PlacedItem& item) {
      return words_of(item).empty() ? std::string()
                                    : fmt::format("{}\n{}", folder_of(item), words_of(item));
    });
    pair_within_plans([](const PlacedItem& item) { return words_of(item); });
    pair_by_id();
    pair_by_key(
        pairs_, [&](std::size_t i) { return words_anywhere(before_[i]); },
        [&](std::size_t i) { return words_anywhere(after_[i]); }, Repeated::refused);
    // What stands in something that has gone to another plan has gone with it.
    pair_by_id();
    return std::move(pairs_);
  }

 private:
  // Words that an item only takes from above say nothing of it.
  static std::string words_of(const PlacedItem& item) {
    return item.state->has_own_words ? item.state->words.key : std::string();
  }

  static std::string folder_of(const PlacedItem& item) {
    const ItemState& state = *item.state;
    return state.path.substr(0, state.path.size() - state.own_id.size());
  }

  static std::string words_anywhere(const PlacedItem& item) {
    const std::string words = words_of(item);
    return words.empty() ? words : fmt::format("{}\n{}", name(item.state->kind), words);
  }

  static std::string key_in_plan(std::size_t plan_after, const PlacedItem& item,
                                 const std::string& key) {
    return key.empty() ? key : fmt::format("{}\n{}\n{}", plan_after, name(item.state->kind), key);
  }

  template <class Key>
  void pair_within_plans(const Key& key_of) {
    pair_by_key(
        pairs_,
        [&](std::size_t i) {
          const auto& plan = plans_.after_of(before_[i].plan);
          return plan ? key_in_plan(*plan, before_[i], key_of(before_[i])) : std::string();
        },
        [&](std::size_t i) { return key_in_plan(after_[i].plan, after_[i], key_of(after_[i])); },
        Repeated::in_order);
  }

  // Where an item would stand now if nothing but what it stands in had moved. What it stands in
  // comes before it and may only just have been found.
  std::string expected_place(const PlacedItem& item) const {
    const auto parent = item.parent ? pairs_.after_of(*item.parent) : std::nullopt;
    if (parent) {
      const PlacedItem& now = after_[*parent];
      return key_in_plan(now.plan, item, fmt::format("{}/{}", now.state->path, item.state->own_id));
    }
    const auto& plan = plans_.after_of(item.plan);
    return plan ? key_in_plan(*plan, item, item.state->path) : std::string();
  }

  void pair_by_id() {
    CandidatesByKey candidates = unpaired(
        after_.size(), [&](std::size_t i) { return pairs_.before_of(i); },
        [&](std::size_t i) {
          return key_in_plan(after_[i].plan, after_[i], after_[i].state->path);
        });
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (pairs_.after_of(i)) continue;
      const auto found = candidates.find(expected_place(before_[i]));
      if (found == candidates.end()) continue;
      Candidates& same = found->second;
      if (same.next < same.things.size()) pairs_.pair(i, same.things[same.next++]);
    }
  }

  const std::vector<PlacedItem>& before_;
  const std::vector<PlacedItem>& after_;
  const Pairs& plans_;
  Pairs pairs_;
};

}  // namespace

void pair_by_key(Pairs& pairs, const KeyOf& before, const KeyOf& after, Repeated repeated) {
  const CandidatesByKey of_before = unpaired(
      pairs.before_size(), [&](std::size_t i) { return pairs.after_of(i); }, before);
  const CandidatesByKey of_after = unpaired(
      pairs.after_size(), [&](std::size_t i) { return pairs.before_of(i); }, after);
  for (const auto& [key, old] : of_before) {
    const auto found = of_after.find(key);
    if (found == of_after.end()) continue;
    const std::vector<std::size_t>& now = found->second.things;
    const bool is_repeated = old.things.size() > 1 || now.size() > 1;
    if (is_repeated && repeated == Repeated::refused) continue;
    for (std::size_t i = 0; i < std::min(old.things.size(), now.size()); ++i) {
      pairs.pair(old.things[i], now[i]);
    }
  }
}

bool is_beginning_of(std::string_view before, std::string_view after) {
  if (before.empty() || after.size() <= before.size() || !after.starts_with(before)) return false;
  // "10" goes on neither in "100" nor in "10.5".
  const std::string_view rest = after.substr(before.size());
  constexpr std::string_view marks = ".,;:!?";
  const bool has_mark = marks.find(rest.front()) != std::string_view::npos;
  return rest.front() == ' ' || (has_mark && (rest.size() == 1 || rest[1] == ' '));
}

void pair_by_beginning(Pairs& pairs, const KeyOf& before, const KeyOf& after) {
  struct Beginning {
    std::string key;
    std::size_t thing = 0;
    bool is_after = false;
  };
  std::vector<Beginning> all;
  for (std::size_t i = 0; i < pairs.before_size(); ++i) {
    if (!pairs.after_of(i)) all.push_back({before(i), i, false});
  }
  for (std::size_t i = 0; i < pairs.after_size(); ++i) {
    if (!pairs.before_of(i)) all.push_back({after(i), i, true});
  }
  // A text stands behind those that it begins with, and all between them begin with these too.
  std::ranges::stable_sort(all, {}, &Beginning::key);
  std::vector<const Beginning*> open;
  for (const Beginning& one : all) {
    while (!open.empty() && !one.key.starts_with(open.back()->key)) open.pop_back();
    if (!one.is_after) {
      open.push_back(&one);
    } else if (!open.empty() && is_beginning_of(open.back()->key, one.key)) {
      pairs.pair(open.back()->thing, one.thing);
      open.pop_back();
    }
  }
}

std::vector<PlacedItem> all_items(const PlansState& state) {
  std::vector<PlacedItem> all;
  for (std::size_t plan = 0; plan < state.plans.size(); ++plan) {
    const std::size_t first = all.size();
    for (const ItemState& item : state.plans[plan].items) {
      const auto parent = item.parent ? std::optional(first + *item.parent) : std::nullopt;
      all.push_back({plan, &item, parent});
    }
  }
  return all;
}

Pairs matching_items(const std::vector<PlacedItem>& before, const std::vector<PlacedItem>& after,
                     const Pairs& plans) {
  return ItemMatching(before, after, plans).match();
}

}  // namespace followup
