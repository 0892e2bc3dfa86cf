// What actions can be grouped by: who owns them, where, how far, by when.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/maker.h"

namespace followup {

// A group of actions.
struct Group {
  std::string key;    // the same for the same group in all plans; groups are sorted by it
  std::string label;  // for people
  std::string party;  // its key in the directory, if it is one
  std::string kind;   // "agency" …, "not in the directory", "group", "undecided", "nobody",
                      // "unreadable"; or empty
};

// "Red Cross (not in the directory)": the label, marked where the same words may be somebody else.
std::string marked_label(const Group& group);

// What is nobody's stands below the others.
bool stands_last(const Group& group);

// From the top of the tree of parties downwards; of other dimensions one group alone.
using GroupPath = std::vector<Group>;

// Views paths of a Grouping, which must outlive it.
struct Membership {
  std::vector<const GroupPath*> owned;    // at least one; of parties each once
  std::vector<const GroupPath*> partner;  // of parties: those that only help
};

class Grouping;

struct Dimension {
  std::string_view name;   // "agency"
  std::string_view title;  // "Agency"
  Membership (*membership)(const TrackedAction&, Grouping&);
  bool is_of_parties = false;
};

// The dimension of this name; `option` is what it was asked for with. Throws Failure.
const Dimension& dimension(std::string_view option, std::string_view name,
                           std::span<const std::string_view> possible);

// Puts the actions of one plan into groups.
class Grouping {
 public:
  Grouping(const Dimension& dimension, const PlanInReport& in) : dimension_(dimension), in_(in) {}

  Membership of(const TrackedAction& action) { return dimension_.membership(action, *this); }
  // The topmost groups of those that own it, each once: two units of one agency are one owner.
  std::vector<Group> top(const TrackedAction& action);

  const PlanInReport& plan() const { return in_; }
  // Made once for each name of the plan, because plans repeat a few of them.
  const GroupPath& path(const PartyMention& mention,
                        GroupPath (*make)(const PartyMention&, const PlanInReport&));
  // A path of one group; of groups with the same key the first is kept.
  const GroupPath& keep(Group group);

 private:
  const Dimension& dimension_;
  const PlanInReport& in_;
  // A group and a party of the same name differ.
  std::map<std::pair<MentionKind, std::string_view>, GroupPath> paths_;
  std::map<std::string, GroupPath> kept_;
};

}  // namespace followup
