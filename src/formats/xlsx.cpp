// A report as a workbook, which people read and go on working with. The first sheet is the report
// as a page; each table has a sheet of its own where it can be sorted and filtered, with all that
// machines are told folded away behind what people read. A report with headings is a document: its
// tables stay where they are, between the texts they belong to.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "formats/cell_text.h"
#include "formats/formats.h"
#include "formats/libxlsxwriter.h"
#include "formats/main_table.h"
#include "formats/memory.h"
#include "formats/xlsx_cell.h"
#include "formats/xlsx_table.h"
#include "formats/xlsx_workbook.h"

namespace followup {
namespace {

bool is_document(const Report& report) {
  return std::ranges::any_of(
      report.blocks, [](const Block& block) { return std::holds_alternative<Heading>(block); });
}

// "deadline_history" as "Deadline history".
std::string as_words(std::string_view key) {
  std::string words(key);
  std::ranges::replace(words, '_', ' ');
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') words.front() -= 'a' - 'A';
  return words;
}

// "rows" says nothing but that it is the report's own table.
std::string name_of(const Table& table, const Report& report) {
  if (!table.title.empty()) return table.title;
  return as_words(table.key == "rows" ? report.name : table.key);
}

constexpr std::uint8_t title_size = 16;
constexpr std::uint8_t heading_size = 13;

// The columns of a page: names of fields, values, and what a share is a share of; those of tables
// in a document need not be as wide.
constexpr std::array<std::size_t, 3> widths_of_fields{36, 16, 68};
constexpr std::array<std::size_t, 3> least_in_document{20, 16, 20};

// The page, and after it the sheets of tables.
class PageWriter {
 public:
  PageWriter(WorkbookWriter& workbook, const Report& report)
      : workbook_(workbook),
        report_(report),
        is_document_(is_document(report)),
        sheet_(workbook.add_sheet("Report")) {}

  void write() {
    set_widths();
    write_title();
    for (const Block& block : report_.blocks) {
      std::visit([&](const auto& b) { write_block(b); }, block);
    }
    for (const Table* table : for_machines_) add_sheet_of(*table);
    sheet_.set_page(report_.orientation, report_.as_of);
    // Where the page says little, the table is what the reader wants to see.
    const bool says_little = !has_figures_ && report_.missing_files.empty() && !is_document_;
    if (says_little && first_table_ != nullptr) libxlsxwriter().worksheet_activate(first_table_);
  }

 private:
  bool stands_in_page(const Table& table) const {
    return is_document_ && table.audience != Audience::machines;
  }

  void set_widths() {
    const auto& least = is_document_ ? least_in_document : widths_of_fields;
    widths_.assign(least.begin(), least.end());
    for (const Block& block : report_.blocks) {
      const auto* table = std::get_if<Table>(&block);
      if (table == nullptr || !stands_in_page(*table)) continue;
      const std::vector<std::size_t> own = widths_in_page(*table);
      if (widths_.size() < own.size()) widths_.resize(own.size());
      for (std::size_t i = 0; i < own.size(); ++i) widths_[i] = std::max(widths_[i], own[i]);
    }
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      sheet_.set_width(static_cast<lxw_col_t>(i), widths_[i]);
    }
  }

  // From a column to the end of the page.
  void write_wide(lxw_col_t column, std::string_view text, const CellStyle& style) {
    names_tables_ = false;
    const std::size_t width =
        std::accumulate(widths_.begin() + column, widths_.end(), std::size_t{0});
    sheet_.write_wide_text({row_, column}, static_cast<lxw_col_t>(widths_.size() - 1), width, text,
                           style);
  }

  void write_line(std::string_view text, const CellStyle& style) {
    write_wide(0, text, style);
    ++row_;
  }

  void write_title() {
    write_line(report_.title, {.is_bold = true, .size = title_size});
    sheet_.write_text({row_, 0}, "As of", {});
    sheet_.write_day({row_++, 1}, report_.as_of, {.is_left = true});
    if (report_.missing_files.empty()) return;
    ++row_;
    write_line("Not in this report, because they could not be read:",
               {.tone = Tone::bad, .is_bold = true});
    for (const std::string& file : report_.missing_files) write_line(file, {});
  }

  void write_block(const Heading& heading) {
    ++row_;
    write_line(heading.words,
               {.is_bold = true, .size = heading.level <= 2 ? heading_size : text_size});
  }

  void write_block(const Paragraph& paragraph) { write_line(paragraph.words, {}); }

  void write_block(const Fields& fields) {
    if (fields.audience == Audience::machines || fields.fields.empty()) return;
    has_figures_ = true;
    ++row_;
    if (!fields.title.empty()) write_line(fields.title, {.is_bold = true});
    for (const Field& field : fields.fields) {
      sheet_.write_text({row_, 0}, field.title, {});
      if (const auto text = text_in_cell(field.value)) {
        write_wide(1, *text, {});
      } else {
        write_cell(sheet_, {row_, 1}, field.value, {.is_left = true});
      }
      const auto* ratio = std::get_if<Ratio>(&field.value);
      if (ratio != nullptr) sheet_.write_text({row_, 2}, counts_text(*ratio), {});
      ++row_;
    }
  }

  void write_block(const Table& table) {
    // Of what there is none of, only the table that the report is about says so.
    if (table.rows.empty() && &table != main_table(report_)) return;
    if (table.audience == Audience::machines) {
      for_machines_.push_back(&table);
    } else if (is_document_) {
      ++row_;
      if (!table.title.empty()) write_line(table.title, {.is_bold = true});
      row_ = write_table_in_page(sheet_, table, row_, widths_);
    } else {
      add_sheet_of(table);
    }
  }

  // The page says where its tables are, in full where the name of a sheet is too short for that.
  void add_sheet_of(const Table& table) {
    SheetWriter sheet = workbook_.add_sheet(name_of(table, report_));
    write_table_sheet(sheet, table, report_.as_of);
    if (first_table_ == nullptr) first_table_ = sheet.get();
    if (!names_tables_) ++row_;
    sheet_.write_text({row_, 0}, name_of(table, report_), {.is_bold = true});
    write_wide(1, fmt::format("on the sheet “{}”", sheet.name()), {});
    names_tables_ = true;
    ++row_;
  }

  // A calendar is no table, and a chart shows what tables say.
  void write_block(const Chart&) {}
  void write_block(const DatedItems&) {}

  void write_block(const Choices& choices) {
    std::string words;
    for (const Choices::Choice& choice : choices.choices) {
      words += fmt::format("{}{} {}", words.empty() ? "" : "   ", choice.is_ticked ? "☒" : "☐",
                           choice.words);
    }
    sheet_.write_text({row_, 0}, choices.label, {.is_bold = true});
    write_wide(1, words, {});
    ++row_;
  }

  WorkbookWriter& workbook_;
  const Report& report_;
  bool is_document_;
  SheetWriter sheet_;
  std::vector<std::size_t> widths_;
  lxw_row_t row_ = 0;
  std::vector<const Table*> for_machines_;  // stand last
  lxw_worksheet* first_table_ = nullptr;
  bool has_figures_ = false;
  bool names_tables_ = false;  // in the row above
};

// At most what libxlsxwriter takes for a table, and for its part of the file, which it writes in
// memory.
std::size_t memory_for(const Table& table) {
  constexpr std::size_t each_cell = 200;
  constexpr std::size_t each_letter = 2;
  std::size_t bytes = 0;
  for (const auto& row : table.rows) {
    for (const Cell& cell : row) bytes += each_cell + each_letter * cell_text(cell, {}).size();
  }
  return bytes;
}

}  // namespace

std::string write_xlsx(const Report& report, const TextStyle&) {
  constexpr std::size_t any_workbook = 4U << 20U;
  be_sure_of_memory(any_workbook + bytes_of_all<Table>(report, memory_for));
  WorkbookWriter workbook(report.title, report.as_of);
  PageWriter(workbook, report).write();
  return workbook.finish();
}

}  // namespace followup
