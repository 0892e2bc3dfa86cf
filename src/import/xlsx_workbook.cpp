// The workbook, found by the relationships of the package.
#include "import/xlsx_workbook.h"

#include <fmt/core.h>

#include <charconv>
#include <unordered_map>

#include "followup/failure.h"
#include "import/source_text.h"
#include "import/xml_part.h"
#include "import/xml_pieces.h"
#include "text/unicode.h"

namespace followup {
namespace {

CellFormat format_with_code(std::string_view code) {
  return {shown_by_code(code), number_shown_by_code(code)};
}

std::vector<CellFormat> read_styles(ZipReader& archive, std::string_view path, CellBudget& budget) {
  std::unordered_map<unsigned, CellFormat> custom;
  std::vector<unsigned> formats;
  constexpr std::size_t most_of_format = 64;  // bytes in memory
  XmlPieces pieces(archive, path, {"numFmts", "cellXfs"}, {"numFmt", "xf"});
  while (const pugi::xml_node node = pieces.next()) {
    budget.take_text(most_of_format);
    const unsigned format = node.attribute("numFmtId").as_uint();
    if (local_name(node) == "xf") {
      formats.push_back(format);
    } else {
      custom.emplace(format, format_with_code(source_text(node.attribute("formatCode").value())));
    }
  }
  std::vector<CellFormat> styles;
  styles.reserve(formats.size());
  for (const unsigned format : formats) {
    const auto found = custom.find(format);
    styles.push_back(found == custom.end()
                         ? CellFormat{shown_by_built_in(format), number_shown_by_built_in(format)}
                         : found->second);
  }
  return styles;
}

}  // namespace

std::string part_of_kind(const std::vector<Relationship>& relationships, std::string_view kind) {
  for (const Relationship& one : relationships) {
    if (one.kind == kind && !one.is_external) return one.target;
  }
  return {};
}

Workbook read_workbook(OfficePackage& package, CellBudget& budget) {
  ZipReader& archive = package.archive();
  const std::string& path = package.main_part();
  if (path.ends_with(".bin")) {
    throw Failure("it is a binary workbook (.xlsb); open it in Excel and save it as .xlsx");
  }
  const std::vector<Relationship> relationships = package.relationships_of(path);
  std::unordered_map<std::string_view, const Relationship*> by_id;
  for (const Relationship& one : relationships) by_id.emplace(one.id, &one);
  Workbook workbook;
  XmlPieces pieces(archive, path, {"sheets"}, {"workbookPr", "sheet"});
  while (const pugi::xml_node node = pieces.next()) {
    if (local_name(node) == "workbookPr") {
      workbook.is_from_1904 = is_true(node.attribute("date1904"));
      continue;
    }
    SheetEntry sheet;
    sheet.name = source_text(node.attribute("name").value());
    budget.take_text(sizeof(SheetEntry) + sheet.name.size());
    const std::string_view state = node.attribute("state").value();
    sheet.is_hidden = state == "hidden" || state == "veryHidden";
    const auto target = by_id.find(relationship_id(node));
    if (target == by_id.end() || target->second->is_external) {
      throw Failure(
          fmt::format("the file is broken: sheet {} is missing in it", visible(sheet.name)));
    }
    sheet.path = target->second->target;
    sheet.kind = target->second->kind;
    workbook.sheets.push_back(std::move(sheet));
  }
  if (pieces.root() != "workbook") throw Failure("it is a document of Office, but no workbook");
  const std::string strings = part_of_kind(relationships, "sharedStrings");
  if (!strings.empty()) workbook.strings = SharedStrings(archive, strings);
  const std::string styles = part_of_kind(relationships, "styles");
  if (!styles.empty()) workbook.styles = read_styles(archive, styles, budget);
  return workbook;
}

}  // namespace followup
