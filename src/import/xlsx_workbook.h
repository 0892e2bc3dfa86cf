// What a workbook says about all of its sheets: names, texts, formats.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/office_package.h"
#include "import/table_cells.h"
#include "import/xlsx_dates.h"
#include "import/xlsx_numbers.h"
#include "import/xlsx_strings.h"

namespace followup {

struct SheetEntry {
  std::string name;
  std::string path;  // in the archive
  std::string kind;  // of its relationship: "worksheet", "chartsheet"
  bool is_hidden = false;
};

// How a cell shows a number; nothing of either: in its plain form.
struct CellFormat {
  ShownDate date = ShownDate::none;
  std::optional<ShownNumber> number = {};
};

struct Workbook {
  std::vector<SheetEntry> sheets;  // in the order of their tabs
  SharedStrings strings;
  std::vector<CellFormat> styles;  // by the numbers that cells name
  bool is_from_1904 = false;
};

// Throws Failure if the package holds none, or a broken one.
Workbook read_workbook(OfficePackage& package, CellBudget& budget);

// The part of the first relationship of a kind; empty if there is none.
std::string part_of_kind(const std::vector<Relationship>& relationships, std::string_view kind);

}  // namespace followup
