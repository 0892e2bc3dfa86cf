// What changed between two states of plans, in the words of the field, as plain data.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/plan_state.h"

namespace followup {

enum class ChangeKind : std::uint8_t {
  added,     // with all that it holds
  removed,   // with all that it holds
  put_away,  // a plan that stands in a file now which exclude leaves out
  moved,     // it has another id or another place, and still the same words
  retitled,  // it has other words, and still the same id
  closed,
  reopened,  // open again after it was closed or dropped
  dropped,
  status_changed,      // without being closed, reopened or dropped
  deadline_moved,      // to another last day, or from one word to another
  deadline_set,        // there was no last day before
  deadline_withdrawn,  // there is no last day any more
  owners_changed,
  partners_changed,
  response_changed,
  priority_changed,
  monitoring_added,
  monitoring_extended,  // its note goes on
  monitoring_changed,
  monitoring_deleted,
  revision_changed,
  revision_deleted,
  detail_changed,  // any other text
  newly_overdue,
  no_longer_overdue,
};

inline constexpr std::size_t number_of_change_kinds =
    static_cast<std::size_t>(ChangeKind::no_longer_overdue) + 1;

std::string_view name(ChangeKind kind);  // "deadline-moved"

// Stands for a deadline that nobody can read and that has no words.
inline constexpr std::string_view unreadable = "what cannot be read";

// One change. Ids, titles and places are those of the new state; of what was removed or deleted,
// those of the old one. What a kind has no use for is empty.
struct Change {
  ChangeKind kind = ChangeKind::added;
  ItemKind item = ItemKind::action;
  std::string plan;   // its id, or its file's name without the ending
  std::string id;     // the path of ids: MHW/1/1.1; of a plan the same as `plan`
  std::string title;  // the title, or else the full words
  // What changed of it: the key of a plan file ("deadline", "id", "note"). Of a deadline that is
  // counted from a day that changed, this day: "adopted" or "responded".
  std::string_view field;
  // As written; of owners and partners those who have gone and those who have come, of what moved
  // or was put away its former and its present id or file, of what was added or removed, and of
  // what is overdue or no longer so, the deadline.
  std::string from;
  std::string to;
  std::optional<std::int64_t> days;  // from the old last day to the new one; below 0: earlier
  // The new revision of the deadline, the new explanation of the response, the reason of the status
  // if it is new; empty if none was given.
  std::string reason;
  // Of a deadline: whether its words before and its words now cannot be read.
  bool was_unreadable = false;
  bool is_unreadable = false;
  bool has_revision = false;  // of a deadline: a new revision names the old one
  bool is_divided = false;    // of a deadline: its revisions stand in the parts of the item
  std::string entry;  // of monitoring: the note of the entry; of a revision its old deadline
  // How much is followed up in what was added or removed, or moves with the day that it is counted
  // from.
  std::size_t actions = 0;
  // Something was taken back, rewritten or became late, or a deadline or an answer was changed
  // without saying why.
  bool needs_attention = false;
  std::string file;
  std::uint32_t line = 0;
  Place place;  // of the words that changed, in this file
  // Of what was removed or deleted: what it stood in, where that stands now; no file if that has
  // gone as well.
  std::string file_of_rest;
  Place place_of_rest;
};

// ", which cannot be read" after the words of such a deadline, or nothing.
std::string_view doubt_about_former(const Change& change);
std::string_view doubt_about_present(const Change& change);

struct Changes {
  std::vector<Change> changes;  // by plan and place, then by kind
  // Files of either state that were compared with nothing, because the other side could not be
  // read.
  std::vector<std::string> not_compared;
  // Plan files that have another path now, by their former one, both as the states have them.
  std::map<std::string, std::string> renamed;
};

// Things are recognised by their ids, and where these have changed by their words. Both states are
// judged by the same day, so that nothing is overdue only because time has passed. Takes time in
// proportion to the size of both.
Changes find_changes(const PlansState& before, const PlansState& after, Day as_of);

}  // namespace followup
