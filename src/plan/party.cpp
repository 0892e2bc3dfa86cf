// The directory of parties.
#include "followup/party.h"

#include <algorithm>

#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr int most_tried = 20;

}  // namespace

std::vector<std::string_view> party_types() {
  return {"agency", "office", "unit", "post", "person"};
}

void PartyDirectory::add(std::span<const Party> parties) {
  const auto add_spelling = [&](const Text& spelling, const Party& party) {
    if (spelling.words.empty()) return;
    const auto [entry, is_new] =
        by_name_.emplace(name_key(spelling.words), Known{&party, spelling.words});
    by_spelling_.emplace(spelling.words, entry->second.party);
    if (!is_new) return;
    for (std::string& key : slip_keys(entry->first)) by_slip_key_.emplace(std::move(key), &*entry);
  };
  for (const Party& party : parties) {
    add_spelling(party.key, party);
    add_spelling(party.name, party);
    for (const Text& alias : party.aliases) add_spelling(alias, party);
  }
}

const Party* PartyDirectory::find(std::string_view name) const {
  std::optional<std::string> key;
  for (const PartyDirectory* directory = this; directory != nullptr;
       directory = directory->above_) {
    if (directory->by_name_.empty()) continue;
    const auto spelt = directory->by_spelling_.find(name);
    if (spelt != directory->by_spelling_.end()) return spelt->second;
    if (!key) key = name_key(name);
    const auto found = directory->by_name_.find(*key);
    if (found != directory->by_name_.end()) return found->second.party;
  }
  return nullptr;
}

std::vector<const Party*> PartyDirectory::upwards(std::string_view name) const {
  std::vector<const Party*> all;
  const Party* party = find(name);
  while (party != nullptr && all.size() < deepest_party && std::ranges::count(all, party) == 0) {
    all.push_back(party);
    party = party->part_of.words.empty() ? nullptr : find(party->part_of.words);
  }
  return all;
}

std::string_view PartyDirectory::nearest(std::string_view name) const {
  const std::string key = name_key(name);
  // Of several the first in the order of the alphabet, so that the answer is always the same.
  const std::pair<const std::string, Known>* best = nullptr;
  for (const std::string& slip_key : slip_keys(key)) {
    const auto [first, last] = by_slip_key_.equal_range(slip_key);
    // Many names under one key differ in more than a slip; trying them all would not be linear.
    int tried = 0;
    for (auto candidate = first; candidate != last && tried < most_tried; ++candidate, ++tried) {
      const bool is_better = best == nullptr || candidate->second->first < best->first;
      if (is_better && is_nearly_the_same(key, candidate->second->first)) best = candidate->second;
    }
  }
  if (best != nullptr) return best->second.spelling;
  return above_ == nullptr ? std::string_view() : above_->nearest(name);
}

}  // namespace followup
