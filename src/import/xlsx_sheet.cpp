// Rows as a stream; what comes behind them in the file, merged cells and links, afterwards.
#include "import/xlsx_sheet.h"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "followup/failure.h"
#include "import/cell_notes.h"
#include "import/source_text.h"
#include "import/xlsx_ranges.h"
#include "import/xlsx_value.h"
#include "import/xml_part.h"
#include "import/xml_pieces.h"
#include "text/unicode.h"

namespace followup {
namespace {

struct NumberedRow {
  std::uint32_t number = 0;  // from 0
  SourceRow row;
};

class SheetReader {
 public:
  SheetReader(OfficePackage& package, const Workbook& workbook, const SheetEntry& sheet,
              CellBudget& budget, std::vector<std::string>& remarks)
      : archive_(package.archive()),
        workbook_(workbook),
        sheet_(sheet),
        shown_name_(visible(sheet.name)),
        budget_(budget),
        remarks_(remarks),
        relationships_(package.relationships_of(sheet.path)) {}

  SourceTable read() {
    for (const Relationship& one : relationships_) links_by_id_.emplace(one.id, &one);
    read_pieces();
    // Nothing says that they must be in order.
    std::ranges::stable_sort(rows_, {}, &NumberedRow::number);
    apply_links();
    apply_merges();
    read_comments();
    remark();
    SourceTable table;
    table.name = sheet_.name;
    table.rows.reserve(rows_.size());
    for (NumberedRow& row : rows_) {
      if (!row.row.cells.empty()) table.rows.push_back(std::move(row.row));
    }
    return table;
  }

 private:
  void read_pieces() {
    XmlPieces pieces(archive_, sheet_.path, {"cols", "sheetData", "mergeCells", "hyperlinks"},
                     {"col", "row", "mergeCell", "hyperlink"});
    while (const pugi::xml_node node = pieces.next()) {
      const std::string_view name = local_name(node);
      if (name == "row") read_row(node);
      if (name == "col" && is_true(node.attribute("hidden"))) has_hidden_columns_ = true;
      if (name == "mergeCell") read_merge(node);
      if (name == "hyperlink") read_link(node);
    }
    if (pieces.root() != "worksheet") {
      throw Failure(fmt::format("the file is broken: sheet {} is none", shown_name_));
    }
  }

  [[noreturn]] void fail_outside(std::string_view what) const {
    throw Failure(fmt::format("sheet {} of it names \"{}\", which lies outside of a sheet",
                              shown_name_, visible(what)));
  }

  void read_row(pugi::xml_node node) {
    NumberedRow row;
    row.number = next_row_;
    if (const pugi::xml_attribute number = node.attribute("r")) {
      const auto reference = parse_reference(fmt::format("A{}", number.value()));
      if (!reference) fail_outside(fmt::format("row {}", number.value()));
      row.number = reference->row;
    }
    if (row.number >= most_rows_of_sheet) fail_outside(fmt::format("row {}", row.number + 1));
    next_row_ = row.number + 1;
    std::uint32_t column = 0;
    for (const pugi::xml_node cell : node) {
      if (local_name(cell) == "c") column = read_cell(cell, column, row);
    }
    if (row.row.cells.empty()) return;
    if (is_true(node.attribute("hidden"))) ++hidden_rows_;
    std::ranges::stable_sort(row.row.cells, {}, &SourceCell::column);
    rows_.push_back(std::move(row));
  }

  // `column` is for a cell that does not say where it is. Returns the one after it.
  std::uint32_t read_cell(pugi::xml_node node, std::uint32_t column, NumberedRow& row) {
    if (const pugi::xml_attribute written = node.attribute("r")) {
      const auto reference = parse_reference(written.value());
      if (!reference) fail_outside(written.value());
      column = reference->column;
    }
    if (column >= most_columns_of_sheet) fail_outside(reference_name(row.number, column));
    const std::string place = place_of(row.number, column);
    const std::string text = cell_text(node, workbook_, place);
    std::vector<SourceParagraph> paragraphs = cell_paragraphs(text, budget_);
    if (paragraphs.empty()) {
      // A result that is an empty text says so by its type.
      if (!child_named(node, "f").empty() &&
          std::string_view(node.attribute("t").value()) != "str" &&
          characters_of(child_named(node, "v")).empty()) {
        without_result_.add(shown_name_, reference_name(row.number, column));
      }
      return column + 1;
    }
    SourceCell& cell = row.row.cells.emplace_back();
    cell.paragraphs = std::move(paragraphs);
    cell.column = column;
    cell.place = place;
    return column + 1;
  }

  std::string place_of(std::size_t row, std::size_t column) const {
    return fmt::format("sheet {}, cell {}", shown_name_, reference_name(row, column));
  }

  void read_merge(pugi::xml_node node) {
    const auto range = parse_range(node.attribute("ref").value());
    if (!range) fail_outside(node.attribute("ref").value());
    budget_.take_cells(1);
    merges_.push_back({*range, merges_.size()});
  }

  void read_link(pugi::xml_node node) {
    const auto target = links_by_id_.find(relationship_id(node));
    // One without a target leads to another cell.
    if (target == links_by_id_.end() || !target->second->is_external) return;
    const auto range = parse_range(node.attribute("ref").value());
    if (!range) fail_outside(node.attribute("ref").value());
    std::string address = source_text(target->second->target);
    const std::string_view inside = node.attribute("location").value();
    if (!inside.empty()) address += fmt::format("#{}", source_text(inside));
    std::ranges::replace(address, '\n', ' ');
    budget_.take_cells(1);
    budget_.take_text(address.size());
    links_.push_back({*range, addresses_.size()});
    addresses_.push_back(std::move(address));
  }

  void apply_links() {
    if (links_.empty()) return;
    RangesByRow links(std::move(links_));
    for (NumberedRow& row : rows_) {
      links.advance(row.number);
      for (SourceCell& cell : row.row.cells) {
        const auto* link = links.at(static_cast<std::uint32_t>(cell.column));
        if (link == nullptr) continue;
        const std::string& address = addresses_[link->id];
        budget_.take_text(address.size());
        // Where the cell says the address itself, it belongs to these words.
        const auto said = std::ranges::find_if(cell.paragraphs, [&](const SourceParagraph& line) {
          return line.text.find(address) != std::string::npos;
        });
        (said == cell.paragraphs.end() ? cell.paragraphs.front() : *said).links.push_back(address);
      }
    }
  }

  void apply_merges() {
    if (merges_.empty()) return;
    RangesByRow merges(std::move(merges_));
    for (NumberedRow& row : rows_) {
      begin_merges(row, merges);
      drop_covered(row, merges);
      continue_merges(row, merges);
    }
    if (merges.left_out() > 0) {
      remarks_.push_back(fmt::format(
          "sheet {} has merged cells that overlap, which were not merged", shown_name_));
    }
  }

  // A merged cell without text says nothing to the rows below it.
  static void begin_merges(NumberedRow& row, RangesByRow& merges) {
    for (const RangesByRow::Entry& merge : merges.advance(row.number)) {
      const CellReference& first = merge.range.first;
      const auto cell =
          std::ranges::lower_bound(row.row.cells, first.column, {}, &SourceCell::column);
      const bool is_there =
          first.row == row.number && cell != row.row.cells.end() && cell->column == first.column;
      if (is_there) {
        cell->columns = merge.range.last.column - first.column + 1;
      } else {
        merges.remove(merge);
      }
    }
  }

  // Text under a merged cell, which nobody sees.
  void drop_covered(NumberedRow& row, const RangesByRow& merges) {
    std::erase_if(row.row.cells, [&](const SourceCell& cell) {
      const auto* merge = merges.at(static_cast<std::uint32_t>(cell.column));
      if (merge == nullptr) return false;
      const CellReference& first = merge->range.first;
      if (first.row == row.number && first.column == cell.column) return false;
      covered_.add(shown_name_, reference_name(row.number, cell.column));
      return true;
    });
  }

  void continue_merges(NumberedRow& row, RangesByRow& merges) {
    if (row.row.cells.empty()) return;
    const std::size_t before = row.row.cells.size();
    for (const auto& [column, merge] : merges.active()) {
      if (merge.range.first.row == row.number) continue;
      budget_.take_cells(1);
      SourceCell& cell = row.row.cells.emplace_back();
      cell.column = column;
      cell.columns = merge.range.last.column - column + 1;
      cell.continues_above = true;
      cell.place = place_of(row.number, column);
    }
    if (row.row.cells.size() == before) return;
    std::ranges::stable_sort(row.row.cells, {}, &SourceCell::column);
  }

  void read_comments() {
    const std::string path = part_of_kind(relationships_, "comments");
    if (path.empty() || !archive_.has(path)) return;
    XmlPieces pieces(archive_, path, {"commentList"}, {"comment"});
    while (const pugi::xml_node node = pieces.next()) {
      comments_.add(shown_name_, visible(node.attribute("ref").value()));
    }
  }

  void remark() {
    if (hidden_rows_ > 0) {
      remarks_.push_back(
          hidden_rows_ == 1
              ? fmt::format("a row of sheet {} is hidden; it was read as well", shown_name_)
              : fmt::format("{} rows of sheet {} are hidden; they were read as well", hidden_rows_,
                            shown_name_));
    }
    if (has_hidden_columns_) {
      remarks_.push_back(
          fmt::format("sheet {} has hidden columns; they were read as well", shown_name_));
    }
    if (without_result_.count > 0) {
      remarks_.push_back(fmt::format(
          "{} {} with a formula whose result is not in the file: {}; open it in a spreadsheet "
          "program and save it",
          without_result_.count, without_result_.cells(), without_result_.places));
    }
    if (covered_.count > 0) {
      remarks_.push_back(
          fmt::format("{} {} covered by merged ones, with text that was left out: {}",
                      covered_.count, covered_.cells(), covered_.places));
    }
    if (comments_.count > 0) {
      remarks_.push_back(fmt::format("comments on {} {} were left out: {}", comments_.count,
                                     comments_.cells(), comments_.places));
    }
  }

  ZipReader& archive_;
  const Workbook& workbook_;
  const SheetEntry& sheet_;
  std::string shown_name_;
  CellBudget& budget_;
  std::vector<std::string>& remarks_;
  std::vector<Relationship> relationships_;
  std::unordered_map<std::string_view, const Relationship*> links_by_id_;
  std::vector<NumberedRow> rows_;
  std::uint32_t next_row_ = 0;
  std::vector<RangesByRow::Entry> merges_;
  std::vector<RangesByRow::Entry> links_;
  std::vector<std::string> addresses_;
  std::size_t hidden_rows_ = 0;
  bool has_hidden_columns_ = false;
  CellNotes without_result_;
  CellNotes covered_;
  CellNotes comments_;
};

}  // namespace

SourceTable read_sheet(OfficePackage& package, const Workbook& workbook, const SheetEntry& sheet,
                       CellBudget& budget, std::vector<std::string>& remarks) {
  return SheetReader(package, workbook, sheet, budget, remarks).read();
}

}  // namespace followup
