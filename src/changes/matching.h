// Which plan, section, recommendation or action of one state is which of the other.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/plan_state.h"

namespace followup {

// Pairs of two lists; each thing has one counterpart at the most.
class Pairs {
 public:
  Pairs(std::size_t before, std::size_t after) : after_of_(before), before_of_(after) {}

  void pair(std::size_t before, std::size_t after) {
    after_of_[before] = after;
    before_of_[after] = before;
  }
  const std::optional<std::size_t>& after_of(std::size_t before) const { return after_of_[before]; }
  const std::optional<std::size_t>& before_of(std::size_t after) const { return before_of_[after]; }
  std::size_t before_size() const { return after_of_.size(); }
  std::size_t after_size() const { return before_of_.size(); }

 private:
  std::vector<std::optional<std::size_t>> after_of_;
  std::vector<std::optional<std::size_t>> before_of_;
};

// What a thing is recognised by; an empty key recognises nothing.
using KeyOf = std::function<std::string(std::size_t)>;

enum class Repeated : std::uint8_t {
  in_order,  // of several with one key the first is paired with the first, and so on
  refused,   // what several have says nothing
};

// Pairs what has no counterpart yet and the same key.
void pair_by_key(Pairs& pairs, const KeyOf& before, const KeyOf& after, Repeated repeated);

// Whether the second text begins with the first, and goes on with other words.
bool is_beginning_of(std::string_view before, std::string_view after);
// Pairs what has no counterpart yet where the text of one goes on in the other.
void pair_by_beginning(Pairs& pairs, const KeyOf& before, const KeyOf& after);

// An item among those of all plans of a state.
struct PlacedItem {
  std::size_t plan = 0;
  const ItemState* state = nullptr;
  std::optional<std::size_t> parent;  // among those of all plans
};

// What holds others stands before them.
std::vector<PlacedItem> all_items(const PlansState& state);

// By id, then by path, then by what stands in them.
Pairs matching_plans(const PlansState& before, const PlansState& after);

// Within plans that belong together first: by id and words, then by words alone, then by id alone;
// then by words anywhere.
Pairs matching_items(const std::vector<PlacedItem>& before, const std::vector<PlacedItem>& after,
                     const Pairs& plans);

}  // namespace followup
