// One item of a text whose labels stand in the running lines, and the action that it is.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "followup/import.h"
#include "import/raw_plan.h"

namespace followup {

struct ProsePart {
  ImportField field = ImportField::note;
  std::string label;  // as it is written: "WHEN:"
  RawValue value;
};

struct ProseItem {
  std::string number;
  RawValue title;  // what stands before the first label
  std::vector<ProsePart> parts;
  std::set<ImportField> fields;     // of the parts
  bool has_numbered_words = false;  // its action begins with a number
  std::vector<RawValue> unparsed;
  std::string place;
};

// Without blanks and lines of a table around.
std::string_view bare(std::string_view text);

// Numbers in its words that go on from the item's own make sub-actions: "WHAT: 2.1 Work with … and
// 2.2 model …" of item 2. A label that stands twice is left among what found no field.
RawAction action_of(const ProseItem& item, std::vector<ImportRemark>& remarks);

}  // namespace followup
