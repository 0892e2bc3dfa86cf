// Tables of our own: the definitions that our documents end with, which are parties and an office's
// own words, and lists of actions.
#pragma once

#include "import/raw_plan.h"
#include "import/source_document.h"

namespace followup {

// False if the table is none of them.
bool read_own_table(const SourceTable& table, RawPlan& plan);

// Whether a heading stands over one of them.
bool is_heading_of_own_table(const RawValue& heading);

// How many plans `matrix` has put into the document, one after the other.
std::size_t plans_in(const SourceDocument& document);

// Whether `matrix` wrote the sheet, which does not say what is a part of what, as a Word document
// does.
bool is_sheet_of_matrix(const SourceTable& table);

// Whether `list`, `overdue` or `due` wrote the table, perhaps with rows of somebody else above it.
bool is_table_of_actions(const SourceTable& table);

}  // namespace followup
