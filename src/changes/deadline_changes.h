// Deadlines that were set, moved or withdrawn.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "changes/item_pair.h"

namespace followup {

// A deadline that several items take from above, and a day that their deadlines are counted from,
// is one change. The items are compared in their order, those that hold others first.
class DeadlineComparison {
 public:
  explicit DeadlineComparison(const ComparedStates& states);

  // `after` is the place of the item among those of the new state.
  void compare(const ItemPair& pair, std::size_t after, std::vector<Change>& changes);

 private:
  // What deadlines are counted from: a day of a recommendation, or else of the plan.
  struct CountedFrom {
    std::size_t plan = 0;
    std::optional<std::size_t> recommendation;  // among the items
  };

  bool compare_with_parts(const ItemPair& pair, std::size_t after, std::vector<Change>& changes);
  void add(const ItemPair& pair, std::size_t after, const ComparedDeadline& old,
           const ComparedDeadline& now, std::optional<std::string> reason,
           std::vector<Change>& changes);
  CountedFrom counted_from(std::size_t after) const;
  bool has_changed(const CountedFrom& from) const;
  // False if that day is not why: the change is the item's own.
  bool add_to_day(std::size_t after, const ItemPair& pair, std::vector<Change>& changes);
  void add_reason(std::size_t after, std::optional<std::string> reason,
                  std::vector<Change>& changes);

  const ComparedStates& states_;
  // Of each new item what is followed up in it and has the last deadline, or none; nothing if it
  // holds nothing that is followed up.
  std::vector<const ItemState*> last_part_;
  std::unordered_map<std::size_t, std::size_t> change_of_item_;
  std::unordered_map<std::size_t, std::size_t> change_of_recommendation_;
  std::unordered_map<std::size_t, std::size_t> change_of_plan_;
};

}  // namespace followup
