// One sheet of a workbook as a table.
#pragma once

#include <string>
#include <vector>

#include "import/office_package.h"
#include "import/source_document.h"
#include "import/table_cells.h"
#include "import/xlsx_workbook.h"

namespace followup {

// Rows in which no cell has text are left out, as cells without text are. The rows of the file are
// read one at a time: what stays in memory is the table itself, which the budget bounds, so that a
// million rows of empty cells take no more than one of them. Throws Failure for what is broken.
SourceTable read_sheet(OfficePackage& package, const Workbook& workbook, const SheetEntry& sheet,
                       CellBudget& budget, std::vector<std::string>& remarks);

}  // namespace followup
