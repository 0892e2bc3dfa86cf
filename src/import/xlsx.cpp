// Workbooks as Excel has saved them since 2007: which sheets are read, and what is passed over.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "followup/failure.h"
#include "import/office_package.h"
#include "import/readers.h"
#include "import/table_cells.h"
#include "import/xlsx_sheet.h"
#include "import/xlsx_workbook.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

[[noreturn]] void fail_without_sheet(const std::vector<SheetEntry>& sheets,
                                     std::string_view wanted) {
  std::vector<std::string> shown;
  shown.reserve(sheets.size());
  for (const SheetEntry& sheet : sheets) shown.push_back(visible(sheet.name));
  const std::vector<std::string_view> names(shown.begin(), shown.end());
  const std::string_view near = nearest(wanted, names);
  throw Failure(fmt::format("there is no sheet \"{}\"{}; the sheets are {}", visible(wanted),
                            near.empty() ? "" : fmt::format(", but \"{}\"", near),
                            fmt::join(names, ", ")));
}

const SheetEntry& find_sheet(const std::vector<SheetEntry>& sheets, std::string_view wanted) {
  const auto exact = std::ranges::find(sheets, wanted, &SheetEntry::name);
  if (exact != sheets.end()) return *exact;
  const std::string folded = fold_case(wanted);
  const auto same = std::ranges::find_if(
      sheets, [&](const SheetEntry& sheet) { return fold_case(sheet.name) == folded; });
  if (same == sheets.end()) fail_without_sheet(sheets, wanted);
  return *same;
}

// What a file of the archive holds that no table can.
struct PassedOver {
  std::string_view in_its_path;
  std::string_view what;
};
constexpr std::array passed_over{
    PassedOver{"/charts/", "charts"},
    PassedOver{"/media/", "pictures"},
    PassedOver{"/drawings/drawing", "drawings and text boxes"},
    PassedOver{"/vbaproject.bin", "macros"},
    PassedOver{"/macrosheets/", "macros"},
    PassedOver{"/embeddings/", "embedded files"},
    PassedOver{"/ctrlprops/", "buttons and check boxes that float over the cells"},
};

void remark_passed_over(const ZipReader& archive, std::vector<std::string>& remarks) {
  std::vector<std::string_view> found;
  for (const std::string& name : archive.names()) {
    const std::string path = fold_case(visible(name));
    for (const auto& [part, what] : passed_over) {
      if (path.find(part) == std::string::npos) continue;
      if (std::ranges::find(found, what) == found.end()) found.push_back(what);
    }
  }
  for (const std::string_view what : found)
    remarks.push_back(fmt::format("{} were left out", what));
}

}  // namespace

SourceDocument read_xlsx(std::string_view bytes, std::string_view sheet) {
  OfficePackage package(bytes, most_expanded_of_archive);
  CellBudget budget;
  const Workbook workbook = read_workbook(package, budget);
  SourceDocument document;
  const SheetEntry* const wanted = sheet.empty() ? nullptr : &find_sheet(workbook.sheets, sheet);
  for (const SheetEntry& entry : workbook.sheets) {
    if (wanted != nullptr && wanted != &entry) continue;
    if (entry.kind != "worksheet") {
      document.remarks.push_back(
          fmt::format("sheet {} has no cells, and was left out", visible(entry.name)));
      continue;
    }
    SourceTable table = read_sheet(package, workbook, entry, budget, document.remarks);
    if (table.rows.empty()) continue;
    if (entry.is_hidden) {
      document.remarks.push_back(
          fmt::format("sheet {} is hidden; it was read as well", visible(entry.name)));
    }
    document.blocks.emplace_back(std::move(table));
  }
  remark_passed_over(package.archive(), document.remarks);
  return document;
}

}  // namespace followup
