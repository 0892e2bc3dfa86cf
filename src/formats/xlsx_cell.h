// Cells of a workbook: each value with its own type, and what is text always as text.
#pragma once

#include <optional>
#include <string>

#include "formats/xlsx_workbook.h"

namespace followup {

// As it was written, of a cell that holds words; entries of a list are separated as in CSV.
std::optional<std::string> text_in_cell(const Cell& cell);

// Bars stay empty.
void write_cell(SheetWriter& sheet, CellPlace place, const Cell& cell, const CellStyle& style);

}  // namespace followup
