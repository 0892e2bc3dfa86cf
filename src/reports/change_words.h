// Changes in words for people.
#pragma once

#include <string>
#include <string_view>

#include "followup/changes.h"

namespace followup {

// What kinds of changes are called, in the order of the report: what was taken back or became late
// comes first.
struct ChangeGroup {
  ChangeKind kind;
  std::string_view title;  // "Deadlines moved"
  // How they are counted: "2 deadlines moved". Without `one` it is the items that are counted, and
  // `several` says what became of them: "2 actions and 1 section removed".
  std::string_view one;
  std::string_view several;
  bool asks_for_reason = false;  // so that those without one need attention
};

// All kinds of changes.
const std::vector<ChangeGroup>& change_groups();

// "from 2026-06 to 2026-12, 184 days later; no reason given", under the title of its group.
std::string words_of(const Change& change);

// "deadline moved: from 2026-06 to 2026-12", where it stands alone.
std::string whole_words_of(const Change& change, const ChangeGroup& group);

// "2 deadlines moved, 1 of them without a reason; 1 action closed." What comes late in the order of
// groups is only counted, where there is much.
std::string count_in_words(const std::vector<Change>& changes);

}  // namespace followup
