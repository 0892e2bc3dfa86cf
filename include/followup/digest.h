// What owners are written about their actions: who gets what.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "followup/dated_item.h"
#include "followup/source.h"

namespace followup {

// One action, in words.
struct DigestEntry {
  std::string id;
  std::string label;     // the title, or else the full words, or else the id
  std::string words;     // the full words, where the label is a title
  std::string deadline;  // as reports show it
  std::optional<Day> last_day;
  State state = State::open;
  bool is_overdue = false;
  std::string status;
  std::vector<std::string> owners;
  std::vector<std::string> partners;
  std::string plan;        // its title, or else its id
  std::string file;        // as it was reached, so that no other is called the same
  std::string shown_file;  // for people: from the folder of followup.yaml
  std::int64_t line = 0;
  std::string link;  // to the place in the file, where followup.yaml says how; may be empty
  std::optional<DatedItem> dated_item;  // if it was asked for and there is a last day
};

// Somebody who is written to. The numbers are places in the entries of the Digests, in their order.
struct Digest {
  std::string address;
  std::string name;                     // of the party that has the address
  std::vector<std::string> stands_for;  // the parties that the plans name, by name
  std::vector<std::size_t> led;
  std::vector<std::size_t> helped;  // as a partner only
};

// Owners and partners of open actions whom no address can be found for, neither their own nor of
// anybody above.
struct Unreachable {
  std::string name;  // empty: nobody owns these actions
  std::size_t led = 0;
  std::size_t helped = 0;
  std::size_t untold = 0;  // of those that are led, the ones that no other owner is told of
};

// An open action of which nobody can say whether it is overdue, because its deadline cannot be read
// or counted.
struct UnjudgedAction {
  std::string id;
  std::string deadline;    // as written; empty if it is no text
  std::string file;        // as it was reached
  std::string shown_file;  // for people: from the folder of followup.yaml
  Position position = {};
};

// A file that is in no digest.
struct LeftOutFile {
  std::string file;       // for people, or a sentence where there was no file to read
  std::int64_t line = 0;  // of the reason
  std::string reason;     // empty where the sentence says it
};

// What a party has for an address, though mail systems may refuse it.
struct UnusableAddress {
  std::string party;  // its name
  std::string address;
  std::string instead;  // whose address is taken; empty if nobody above has one
};

struct Digests {
  // The last day that is looked ahead to; nothing in reports that look back.
  std::optional<Day> until;
  std::vector<DigestEntry> entries;
  std::vector<Digest> digests;            // by address
  std::vector<Unreachable> unreachable;   // by name
  std::vector<UnjudgedAction> unjudged;   // in the order of plans and documents
  std::vector<UnusableAddress> unusable;  // by name
  std::vector<LeftOutFile> left_out;      // in the order of paths
};

}  // namespace followup
