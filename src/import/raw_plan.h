// What a document says, sorted by what each text is about, in its own words and with its places.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/import.h"
#include "import/field_names.h"
#include "import/source_document.h"

namespace followup {

struct RawValue {
  std::vector<SourceParagraph> paragraphs;  // empty ones inside, none around
  std::string place;                        // where it begins
  bool is_below_unknown_heading = false;    // which is named once for all that stands below it
  std::string label = {};                   // what the document says in front of it, if it does

  bool is_empty() const { return paragraphs.empty(); }
};

// All text, a line each paragraph.
std::string words_of(const RawValue& value);
// Without empty paragraphs at both ends; nothing if there is no other.
RawValue value_of(const std::vector<SourceParagraph>& paragraphs, const std::string& place);
RawValue one_line(std::string_view text, const std::string& place);
void append(RawValue& to, const RawValue& more);

using RawFields = std::map<ImportField, RawValue>;
// A field that is no longer among the others; nothing if it was not.
RawValue taken(RawFields& fields, ImportField field);

// What stands in one row under comments and status; one cell may hold several of both.
struct RawMonitoring {
  RawValue comments;
  RawValue status;
  bool is_status_of_all = false;  // its cell reaches down beside the comments of other rows
};

// A deadline that was moved, in the words of a document.
struct RawRevision {
  std::string was;
  std::string date;
  std::vector<std::string> by;
  std::string reason;
};

// Of an action, or of a recommendation that is followed up itself.
struct RawTracking {
  RawFields fields;
  std::vector<RawMonitoring> monitoring;
  std::vector<RawRevision> revisions;
  std::vector<RawValue> unparsed;  // that found no field
};

struct RawAction : RawTracking {
  std::string country;                 // that it is the part of
  std::vector<RawAction> actions;      // sub-actions
  std::vector<RawAction> per_country;  // parts of one country each
};

struct RawRecommendation : RawTracking {
  int level = 0;  // of its heading, by which parts follow what they are parts of; 0 is none
  bool has_own_row = false;  // it is followed up itself, beside its actions
  std::vector<RawAction> actions;
};

// Without a title: what stands before the first one.
struct RawSection {
  RawValue number;  // if it does not stand in the title
  RawValue title;
  RawValue description;
  RawValue note;
  std::optional<bool> confirmed;
  std::vector<RawAction> actions;
  std::vector<RawSection> sections;
  std::vector<RawValue> unparsed;
};

struct RawParty {
  std::string key;
  std::string name;
  std::string type;
  std::string part_of;
  std::string email;
  std::vector<std::string> aliases;
};

struct RawWordMeaning {
  std::string word;
  std::string meaning;
};

// A heading of columns that nobody knows, each once.
struct RawUnknownHeading {
  std::string words;
  std::string place;
  std::size_t cells = 0;  // that hold something below it
};

struct RawPlan {
  RawFields fields;
  RawValue description;
  std::optional<bool> confirmed;
  std::vector<RawParty> parties;
  std::vector<RawWordMeaning> statuses;
  std::vector<RawWordMeaning> responses;
  std::vector<RawWordMeaning> priorities;
  std::vector<RawRecommendation> recommendations;
  std::vector<RawSection> sections;
  std::vector<RawValue> unparsed;
  // How headings were understood, each once: "Time frame" as deadline.
  std::vector<std::pair<std::string, ImportField>> headings;
  std::vector<RawUnknownHeading> unknown_headings;
  std::vector<ImportRemark> remarks;
};

}  // namespace followup
