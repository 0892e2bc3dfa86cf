// The life of one action, recommendation, section or plan as the commits of git tell it, as plain
// data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "followup/changes.h"

namespace followup {

struct CommitOfEvent {
  std::string id;  // 40 digits
  // As .mailmap has it; nobody for what is first known.
  std::string author;
  std::string email;
  Day written;
  std::string subject;  // the first line of the message
};

struct HistoryEvent {
  std::string id;  // of the item, as it was then
  Change change;   // of the item, or of what it stands in
  // What was before is not known; `change` says how it stood by then, as if it had been added.
  bool is_first_known = false;
  bool is_put_back = false;             // it was added after it had been removed
  std::optional<CommitOfEvent> commit;  // nothing: not committed yet
};

struct ItemHistory {
  // As it was when it was last there.
  ItemKind item = ItemKind::action;
  std::string id;
  std::string title;
  std::string file;
  std::vector<HistoryEvent> events;  // oldest first
  std::string former_id;             // that was asked for, if it is no longer called so
  bool is_cut_off = false;           // the clone does not hold what was before
  std::string cut_off_advice;        // how a sentence about that goes on
  // Commits, as 40 digits, in which it could not be read; what changed in them stands at the next.
  std::vector<std::string> unreadable_commits;
};

}  // namespace followup
