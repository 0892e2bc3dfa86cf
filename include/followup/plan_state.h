// How plans stood at one time, as plain data: what is kept of them to be compared with another
// time, when their files and trees are gone.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "followup/tracking.h"

namespace followup {

// Words as they were written, and what they are compared by: case, blanks and line breaks make no
// difference, and words of a vocabulary that mean the same are the same.
struct ComparedText {
  std::string words;
  std::string key;   // empty if nothing was written
  Place place = {};  // of the words in their file
};

// A party that was written down.
struct ComparedParty {
  ComparedText name;
  std::string party;  // what the directory of its time calls it; empty if it is not there
};

// A value that is the item's own, or taken from above.
template <class Value>
struct Effective {
  Value value;
  bool is_own = false;
};

struct ComparedDate {
  ComparedText written;
  std::optional<Day> latest;
};

// A deadline; without a latest day it is tbd, continuous, or nothing.
struct ComparedDeadline : ComparedDate {
  bool is_counted = false;     // from the adoption of the plan or the response
  bool is_unreadable = false;  // nobody knows what it says
};

struct ComparedEntry {  // of monitoring
  ComparedText note;
  ComparedText date;
  ComparedText status;
  ComparedText by;
  ComparedText links;
  Place place = {};
  std::uint32_t line = 0;
};

struct ComparedRevision {
  ComparedDate was;
  ComparedText date;
  ComparedText reason;
  ComparedText by;
  Place place = {};
  std::uint32_t line = 0;
};

// Any other text, by the key of the plan file.
struct ComparedDetail {
  std::string_view key;
  ComparedText text;
};

enum class ItemKind : std::uint8_t { plan, section, recommendation, action };

std::string_view name(ItemKind kind);

// A section, a recommendation or an action.
struct ItemState {
  ItemKind kind = ItemKind::action;
  bool has_own_id = false;            // otherwise it is the position
  bool has_own_words = true;          // otherwise they are those of what it belongs to
  bool has_parts = false;             // something stands in it
  bool is_followed_up = false;        // counts as an action
  bool is_status_unknown = false;     // a word that nobody explains
  bool is_response_unknown = false;   // the same
  bool is_answered = false;           // by a word that is known, and not that the answer is to come
  std::uint32_t line = 0;             // where it begins, from 1
  Place place = {};                   // where it begins
  Place place_of_id = {};             // the same without an own id
  std::optional<std::size_t> parent;  // in the items of the plan
  std::string own_id;                 // "1.1" or "#3"
  std::string path;                   // "1/1.1", from the plan on
  ComparedText label;                 // the title, or else the full words
  ComparedText words;                 // the full words, or else the title
  // Its status; of what is not followed up only one of its own.
  std::optional<Progress> progress;
  ComparedText status;  // as it is shown
  ComparedText reason;
  Effective<ComparedDeadline> deadline;
  Effective<std::vector<ComparedParty>> owners;
  Effective<std::vector<ComparedParty>> partners;
  Effective<ComparedText> priority;
  // Of a recommendation.
  ComparedText response;
  ComparedText explanation;
  ComparedDate responded;
  std::vector<ComparedEntry> monitoring;
  std::vector<ComparedRevision> revisions;
  std::vector<ComparedDetail> details;  // that are written, of each key one
};

struct PlanState {
  std::string path;      // from the folder that was read; empty if the file itself was named
  std::string file;      // as it is shown
  std::string id;        // empty if it has none
  std::string shown_id;  // the id, or the file's name without its ending
  ComparedText title;
  ComparedDate adopted;
  Place place = {};
  Place place_of_id = {};
  std::uint32_t line = 1;
  std::vector<ComparedDetail> details;
  std::vector<ItemState> items;  // what holds others stands before them

  // "MHW/1/1.1".
  std::string full_id(const ItemState& item) const { return shown_id + "/" + item.path; }
  std::size_t actions() const;  // that are followed up
};

struct PlansState {
  std::vector<PlanState> plans;  // by path
  // Paths of files that could not be read; nobody knows what stands in them.
  std::set<std::string> lost_paths;
  // Something could not be read at all, so that what is not here may be there all the same.
  bool is_incomplete = false;
};

}  // namespace followup
