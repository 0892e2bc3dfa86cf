// What happened to one item of a plan between two states.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "followup/changes.h"

namespace followup {

// Where an item, or a plan, stands in a state.
struct ItemPlace {
  std::string path;  // of the file, as the state has it
  std::string item;  // the path of ids within the plan: "1/1.1"; empty: the plan itself

  friend bool operator==(const ItemPlace&, const ItemPlace&) = default;
};

struct ItemChanges {
  std::string id;  // its full id in the new state
  std::vector<Change> changes;
  std::optional<ItemPlace> before;  // where it stood; nothing if it was not there
};

// Its own changes, those of what it takes from above, and those of where it stands; not what time
// alone does. Of what was not there before that it was added. Nothing if it does not stand in the
// new state.
std::optional<ItemChanges> changes_of_item(const ItemPlace& place, const PlansState& before,
                                           const PlansState& after);

// Where an item of the old state stands in the new one; nothing if it is not there any more.
std::optional<ItemPlace> place_after(const ItemPlace& place, const PlansState& before,
                                     const PlansState& after);

// Whether a place holds the same thing in both states, by its id and its words.
bool holds_the_same(const ItemPlace& place, const PlansState& one, const PlansState& other);

// That it was added or removed, with all that it holds; nothing if it does not stand in the state.
std::optional<Change> whole_change(ChangeKind kind, const ItemPlace& place,
                                   const PlansState& state);

}  // namespace followup
