// Tables in a workbook: on a sheet of their own to sort and filter, or in the midst of a document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "formats/xlsx_workbook.h"

namespace followup {

// A column of a sheet: a table's, or a part of one.
struct SheetColumn {
  enum class Shows : std::uint8_t { cell, numerator, denominator, group };
  std::size_t index = 0;  // in the table
  Shows shows = Shows::cell;
  std::string title;
  bool is_folded = false;  // behind a + above the sheet
};

// Bars are drawn from what other columns say, and left out. What only machines read of a table for
// people comes last and is folded away, but not days, which people sort by, nor the names of
// groups, which others write above the rows.
std::vector<SheetColumn> sheet_columns(const Table& table);

// The whole sheet. Throws Failure if it has not enough rows.
void write_table_sheet(SheetWriter& sheet, const Table& table, Day as_of);

// As a part of a page, whose columns are so wide, from a row on; returns the row below it.
lxw_row_t write_table_in_page(SheetWriter& sheet, const Table& table, lxw_row_t row,
                              const std::vector<std::size_t>& widths);

// Of the columns of a table in a page, in characters.
std::vector<std::size_t> widths_in_page(const Table& table);

}  // namespace followup
