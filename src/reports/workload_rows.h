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

// Actions with the same owners and partners are counted together, so that a plan of any size
// leaves behind only as much as it has different owners.
class LoadCounter {
 public:
  void add(const TrackedAction& action, Membership membership, Day as_of);
  void add(LoadCounter&& other);

  // Every group with all that it carries; `top.load.owned` has each action once.
  LoadNode tree() const;

 private:
  struct SameOwners {
    Membership membership;
    Tally tally;
  };
  std::map<std::string, SameOwners> by_owners_;
};

// The groups at the top, the most actions first, and what is nobody's last.
std::vector<const LoadNode*> largest_first(const LoadNode& top);

// Who owns and who helps, of such groups; drawn, and as a table.
Chart load_chart(std::span<const LoadNode* const> nodes, const Dimension& by);
Table ownership_overview(std::span<const LoadNode* const> nodes, const Dimension& by);

}  // namespace followup
