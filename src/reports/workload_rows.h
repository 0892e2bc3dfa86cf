// Who carries how much: actions counted along the tree of groups.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "reports/dimensions.h"
#include "reports/tally.h"

namespace followup {

// What is counted for one group, with all that stands below it.
struct Load {
  Tally owned;               // each action once
  std::int64_t alone = 0;    // nobody outside the group owns it
  std::int64_t shared = 0;   // owned with others
  std::int64_t partner = 0;  // in which it is only a partner
};

struct LoadNode {
  Group group;
  Load load;
  std::map<std::string, LoadNode> below;  // by the keys of groups
};

// Adds actions to the groups that carry them, so that what it takes depends on how many groups
// there are.
class LoadCounter {
 public:
  void add(const TrackedAction& action, const Membership& membership, Day as_of);
  void add(LoadCounter&& other);

  // Every group with all that it carries; `load.owned` of the top has each action once.
  const LoadNode& tree() const { return top_; }

 private:
  LoadNode top_;
};

// The groups at the top, the most actions first, and what is nobody's last.
std::vector<const LoadNode*> largest_first(const LoadNode& top);

// Who owns and who helps, of such groups; drawn, and as a table.
Chart load_chart(std::span<const LoadNode* const> nodes, const Dimension& by);
Table ownership_overview(std::span<const LoadNode* const> nodes, const Dimension& by);

}  // namespace followup
