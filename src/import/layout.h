// Recognises how a document is laid out: blocks with labels, as in the template of a response
// matrix, tables whose headings name their columns, and both in turn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "import/raw_plan.h"

namespace followup {

// "Target date=deadline" of the command line: what a heading stands for.
struct HeadingChoice {
  std::string heading;
  ImportField field = ImportField::note;
};

// What a heading of a column names, by a choice of the command line or by its words.
std::optional<ImportField> field_of_column(const std::string& heading,
                                           const std::vector<HeadingChoice>& choices);

// Every text of the document is in the result.
RawPlan read_layout(const SourceDocument& document, const std::vector<HeadingChoice>& choices);

}  // namespace followup
