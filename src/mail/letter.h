// What a message says, before it is laid out as text or HTML.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "followup/digest.h"
#include "mail/phrase_book.h"

namespace followup {

// How the time of an action stands; late is shown in red, and said in words as well.
struct Lateness {
  std::string words;  // "57 days overdue"
  bool is_late = false;
};

struct LetterEntry {
  const DigestEntry* action = nullptr;
  Lateness lateness;
};

struct LetterSection {
  std::string heading;
  std::vector<LetterEntry> entries;
};

// Counts of actions, a row each for what they are counted of.
struct LetterCounts {
  std::vector<std::string> titles;  // of the first column and of the counts
  struct Row {
    std::string title;
    std::vector<std::int64_t> counts;
  };
  std::vector<Row> rows;
  bool has_total = false;  // the last row
};

// Names one below the other: who was written to, what was left out. Without lines it is not shown.
struct LetterList {
  std::string heading;
  std::vector<std::string> lines;
};

struct Letter {
  std::string subject;
  std::string ask;                  // what the reader should do; may be empty
  std::vector<LetterList> missing;  // it matters for all that follows, and is read first
  LetterCounts counts;
  std::vector<LetterSection> sections;
  std::vector<LetterList> lists;
  std::string reason;  // why it came; may be empty
};

// "EV/A/1 in plans/ev.yaml, line 12".
std::string place_of(const DigestEntry& action, const PhraseBook& phrases);

// What is told of an action below its words, in this order; what is empty is left out.
struct LetterField {
  std::string title;  // "Deadline"
  std::string words;
};
std::vector<LetterField> fields_of(const DigestEntry& action, const PhraseBook& phrases);

// At most 72 columns wide, except for what cannot be broken.
std::string letter_as_text(const Letter& letter, const PhraseBook& phrases);

// Tables and inline styles, which mail programs understand; nothing from outside.
std::string letter_as_html(const Letter& letter, const PhraseBook& phrases);

}  // namespace followup
