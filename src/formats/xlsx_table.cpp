#include "formats/xlsx_table.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "followup/failure.h"
#include "formats/cell_text.h"
#include "formats/libxlsxwriter.h"
#include "formats/wrap.h"
#include "formats/xlsx_cell.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::size_t most_rows = LXW_ROW_MAX;
constexpr std::size_t most_columns = LXW_COL_MAX;

using Shows = SheetColumn::Shows;

bool is_shown(const Table& table, const Column& column) {
  return table.audience == Audience::machines || column.audience != Audience::machines ||
         column.type == CellType::day || column.key == group_key;
}

std::string title_of(const Table& table, const Column& column) {
  // Machines have a name of their own for each column; titles for people may be there twice.
  const bool is_for_machines = table.audience == Audience::machines || !is_shown(table, column);
  return std::string(is_for_machines || column.title.empty() ? column.key : column.title);
}

lxw_col_t to_column(std::size_t column) {
  return static_cast<lxw_col_t>(column);
}

lxw_row_t to_row(std::size_t row) {
  return static_cast<lxw_row_t>(row);
}

CellStyle style_in(const Column& column, const Cell& cell, CellStyle style) {
  const auto* number = std::get_if<std::int64_t>(&cell);
  if (column.is_alarm && number != nullptr && *number > 0) style.tone = Tone::bad;
  return style;
}

// Writes the rows of one table.
class RowWriter {
 public:
  RowWriter(SheetWriter& sheet, const Table& table, const std::vector<SheetColumn>& columns,
            const std::vector<std::size_t>& widths)
      : sheet_(sheet), table_(table), columns_(columns), widths_(widths) {}

  void write_header(lxw_row_t row) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      sheet_.write_text({row, to_column(i)}, columns_[i].title, {.is_header = true});
    }
  }

  void write(lxw_row_t row, std::size_t column, const Cell& cell, const CellStyle& style) {
    const SheetColumn& to = columns_[column];
    const CellPlace place{row, to_column(column)};
    const Column& from = table_.columns[to.index];
    const Ratio* ratio = std::get_if<Ratio>(&cell);
    if (!to.is_folded) {
      const auto text = text_in_cell(cell);
      if (text) lines_ = std::max(lines_, lines_in_cell(*text, widths_[column]));
    }
    switch (to.shows) {
      case Shows::cell:
        return write_cell(sheet_, place, cell, style_in(from, cell, style));
      case Shows::numerator:
        return write_cell(sheet_, place, ratio == nullptr ? Cell{} : Cell{ratio->part}, style);
      case Shows::denominator:
        return write_cell(sheet_, place, ratio == nullptr ? Cell{} : Cell{ratio->whole}, style);
      case Shows::group:
        return write_cell(sheet_, place, cell, style);
    }
  }

  // As high as its cells in sight need.
  void end_row(lxw_row_t row) {
    if (lines_ > 1) sheet_.set_height(row, lines_);
    lines_ = 1;
  }

  void write_total(lxw_row_t row) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const CellStyle style{.is_bold = true, .has_line_above = true};
      const bool is_group = columns_[i].shows == Shows::group;
      write(row, i, is_group ? Cell{} : table_.total[columns_[i].index], style);
    }
    end_row(row);
  }

 private:
  SheetWriter& sheet_;
  const Table& table_;
  const std::vector<SheetColumn>& columns_;
  const std::vector<std::size_t>& widths_;
  std::size_t lines_ = 1;  // of the row that is being written
};

void refuse_too_large(const Table& table, std::size_t columns) {
  constexpr std::size_t around = 3;  // header, blank, total
  if (table.rows.size() + around <= most_rows && columns < most_columns) return;
  throw Failure(fmt::format(
      "a sheet of a workbook has room for {} rows and {} columns, and the report has {} "
      "and {}; filters choose fewer, --format csv has room for all",
      most_rows - around, most_columns - 1, table.rows.size(), columns));
}

std::size_t width_of(const Cell& cell) {
  constexpr std::size_t percentage = 6;  // 100.0%
  return std::holds_alternative<Ratio>(cell) ? percentage : widest_line(cell_text(cell, {}));
}

// As wide as the widest line, within what is readable.
std::vector<std::size_t> widths_of(const Table& table, const std::vector<SheetColumn>& columns,
                                   std::size_t widest) {
  constexpr std::size_t narrowest = 8;
  constexpr std::size_t button = 3;  // of the filter, beside the title
  constexpr std::size_t widest_title = 20;
  std::vector<std::size_t> widths;
  widths.reserve(columns.size());
  for (const SheetColumn& column : columns) {
    std::size_t width = std::min(display_width(column.title), widest_title) + button;
    if (column.shows == Shows::group) {
      for (const RowGroup& group : table.groups) {
        width = std::max(width, widest_line(visible(group.title)));
      }
    } else if (column.shows == Shows::cell) {
      for (const auto& row : table.rows) width = std::max(width, width_of(row[column.index]));
      if (!table.total.empty()) width = std::max(width, width_of(table.total[column.index]));
    }
    widths.push_back(std::clamp(width + cell_margin, narrowest, widest));
  }
  return widths;
}

constexpr std::size_t widest_on_sheet = 60;
constexpr std::size_t widest_in_page = 36;

// Widths, and what is folded: the + stands above the column behind it.
void set_columns(SheetWriter& sheet, const std::vector<SheetColumn>& columns,
                 const std::vector<std::size_t>& widths) {
  lxw_row_col_options folded{.hidden = 1, .level = 1, .collapsed = 0};
  lxw_row_col_options behind{.hidden = 0, .level = 0, .collapsed = 1};
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].is_folded) {
      sheet.set_width(to_column(i), widths[i]);
      continue;
    }
    check(libxlsxwriter().worksheet_set_column_opt(
        sheet.get(), to_column(i), to_column(i), static_cast<double>(widths[i]), nullptr, &folded));
  }
  if (columns.empty() || !columns.back().is_folded) return;
  const lxw_col_t last = to_column(columns.size());
  check(libxlsxwriter().worksheet_set_column_opt(sheet.get(), last, last, LXW_DEF_COL_WIDTH,
                                                 nullptr, &behind));
}

std::size_t shown_width(const std::vector<SheetColumn>& columns,
                        const std::vector<std::size_t>& widths) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].is_folded) width += widths[i];
  }
  return width;
}

// Groups have rows of their own there.
std::vector<SheetColumn> columns_in_page(const Table& table) {
  std::vector<SheetColumn> columns = sheet_columns(table);
  std::erase_if(columns, [](const SheetColumn& column) {
    return column.is_folded || column.shows == Shows::group;
  });
  return columns;
}

}  // namespace

std::vector<SheetColumn> sheet_columns(const Table& table) {
  std::vector<SheetColumn> shown;
  std::vector<SheetColumn> folded;
  const auto has_key = [](const Column& column) { return column.key == group_key; };
  const bool names_groups = std::ranges::any_of(table.columns, has_key);
  if (!table.groups.empty() && !names_groups) shown.push_back({0, Shows::group, "Group", false});
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    if (column.type == CellType::bar) continue;
    const bool is_folded = !is_shown(table, column);
    auto& where = is_folded ? folded : shown;
    where.push_back({i, Shows::cell, title_of(table, column), is_folded});
    if (column.type != CellType::ratio) continue;
    const bool are_parts_folded = table.audience != Audience::machines;
    auto& where_parts = are_parts_folded ? folded : shown;
    where_parts.push_back(
        {i, Shows::numerator, fmt::format("{}_numerator", column.key), are_parts_folded});
    where_parts.push_back(
        {i, Shows::denominator, fmt::format("{}_denominator", column.key), are_parts_folded});
  }
  std::ranges::move(folded, std::back_inserter(shown));
  return shown;
}

void write_table_sheet(SheetWriter& sheet, const Table& table, Day as_of) {
  const std::vector<SheetColumn> columns = sheet_columns(table);
  refuse_too_large(table, columns.size());
  if (columns.empty()) return;
  const std::vector<std::size_t> widths = widths_of(table, columns, widest_on_sheet);
  RowWriter writer(sheet, table, columns, widths);
  writer.write_header(0);
  // The cell that a cell which continues belongs to: a row that is filtered must say it itself.
  std::vector<const Cell*> above(table.columns.size(), nullptr);
  auto group = table.groups.begin();
  Cell group_title;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    for (; group != table.groups.end() && group->first <= r; ++group) group_title = group->title;
    const auto& cells = table.rows[r];
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const SheetColumn& column = columns[i];
      CellStyle style;
      if (column.shows == Shows::group) {
        writer.write(to_row(r + 1), i, group_title, style);
        continue;
      }
      const Cell& own = cells[column.index];
      style.is_grey = std::holds_alternative<Continued>(own);
      if (!style.is_grey) above[column.index] = &own;
      const Cell* cell = above[column.index];
      writer.write(to_row(r + 1), i, cell == nullptr ? Cell{} : *cell, style);
    }
    writer.end_row(to_row(r + 1));
  }
  const lxw_row_t last = to_row(table.rows.size());
  // With a row between, a filter or an order that is set anew leaves the total where it is.
  if (!table.total.empty()) writer.write_total(last + 2);
  set_columns(sheet, columns, widths);
  check(
      libxlsxwriter().worksheet_autofilter(sheet.get(), 0, 0, last, to_column(columns.size() - 1)));
  libxlsxwriter().worksheet_freeze_panes(sheet.get(), 1, 0);
  constexpr std::size_t widest_upright = 100;
  sheet.set_page(shown_width(columns, widths) > widest_upright ? Orientation::landscape
                                                               : Orientation::portrait,
                 as_of);
  check(libxlsxwriter().worksheet_repeat_rows(sheet.get(), 0, 0));
}

std::vector<std::size_t> widths_in_page(const Table& table) {
  return widths_of(table, columns_in_page(table), widest_in_page);
}

lxw_row_t write_table_in_page(SheetWriter& sheet, const Table& table, lxw_row_t row,
                              const std::vector<std::size_t>& widths) {
  const std::vector<SheetColumn> columns = columns_in_page(table);
  RowWriter writer(sheet, table, columns, widths);
  writer.write_header(row++);
  auto group = table.groups.begin();
  for (const auto& cells : table.rows) {
    const auto r = static_cast<std::size_t>(&cells - table.rows.data());
    for (; group != table.groups.end() && group->first <= r; ++group) {
      sheet.write_text({row++, 0}, group->title, {.is_bold = true});
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const Cell& cell = cells[columns[i].index];
      // Without a line between them the cells are one.
      const CellStyle style{.has_line_above = !std::holds_alternative<Continued>(cell)};
      writer.write(row, i, cell, style);
    }
    writer.end_row(row++);
  }
  if (!table.total.empty()) writer.write_total(row++);
  return row;
}

}  // namespace followup
