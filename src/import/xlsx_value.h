// What a cell of a sheet says, as people see it.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "import/xlsx_workbook.h"

namespace followup {

// The clean text of a <c>: a date in ISO 8601, TRUE or FALSE, a number with the
// places that its format shows.
// Of a formula it is the result that the file holds. Empty if there is none. Throws Failure if the
// cell names a text that the workbook does not have; `place` is for that.
std::string cell_text(pugi::xml_node cell, const Workbook& workbook, std::string_view place);

}  // namespace followup
