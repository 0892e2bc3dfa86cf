// A workbook that is being put together: its sheets, the looks of its cells, and what may stand in
// them. Everything throws Failure if the library cannot do it.
#pragma once

#include <xlsxwriter.h>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "descriptor.h"
#include "followup/report.h"

namespace followup {

enum class NumberForm : std::uint8_t { plain, day, percentage };

constexpr std::uint8_t text_size = 11;
// Of the width of a column, in characters.
constexpr std::size_t cell_margin = 2;

// What a cell looks like.
struct CellStyle {
  NumberForm form = NumberForm::plain;
  Tone tone = Tone::neutral;
  bool is_bold = false;
  bool is_header = false;
  bool is_grey = false;  // repeats what stands above
  bool is_left = false;  // numbers too
  bool is_right = false;
  bool has_line_above = false;  // a total, or the next thing of a document
  bool is_kept_text = false;    // stays text if somebody opens the cell and closes it again
  std::uint8_t indent = 0;
  std::uint8_t size = text_size;  // points

  auto key() const {
    return std::tie(form, tone, is_bold, is_header, is_grey, is_left, is_right, has_line_above,
                    is_kept_text, indent, size);
  }
  // In some order, for looking it up.
  friend bool operator<(const CellStyle& a, const CellStyle& b) { return a.key() < b.key(); }
};

// Rows and columns are counted from 0.
struct CellPlace {
  lxw_row_t row = 0;
  lxw_col_t column = 0;
};

class WorkbookWriter;

class SheetWriter {
 public:
  SheetWriter(WorkbookWriter& workbook, lxw_worksheet* sheet, std::string name)
      : workbook_(&workbook), sheet_(sheet), name_(std::move(name)) {}

  const std::string& name() const { return name_; }
  lxw_worksheet* get() const { return sheet_; }

  void write_text(CellPlace place, std::string_view text, const CellStyle& style);
  void write_number(CellPlace place, double number, const CellStyle& style);
  void write_flag(CellPlace place, bool is_true, const CellStyle& style);
  // As text if Excel has no such day.
  void write_day(CellPlace place, Day day, const CellStyle& style);
  void write_blank(CellPlace place, const CellStyle& style);
  // Over several columns and as high as it needs; `width` is theirs in characters.
  void write_wide_text(CellPlace place, lxw_col_t last_column, std::size_t width,
                       std::string_view text, const CellStyle& style);
  void set_width(lxw_col_t column, std::size_t characters);
  // For so many lines of text. Excel would find it by itself, other programs do not.
  void set_height(lxw_row_t row, std::size_t lines, std::uint8_t size = text_size);
  // A4, as many pages long as it needs, with its name, the day and the page's number below.
  void set_page(Orientation orientation, Day as_of);

 private:
  WorkbookWriter* workbook_;
  lxw_worksheet* sheet_;
  std::string name_;
};

class WorkbookWriter {
 public:
  WorkbookWriter(std::string_view title, Day as_of);
  WorkbookWriter(const WorkbookWriter&) = delete;
  WorkbookWriter& operator=(const WorkbookWriter&) = delete;
  ~WorkbookWriter();

  // The name is made one that Excel allows and no other sheet has.
  SheetWriter add_sheet(std::string_view words);
  lxw_format* format(const CellStyle& style);
  // What of a text has no room in its cell.
  void add_rest(const std::string& sheet, CellPlace place, std::vector<std::string> pieces);
  // The file's bytes.
  std::string finish();

 private:
  struct Rest {
    std::string cell;  // "Actions!C5"
    std::vector<std::string> pieces;
  };

  std::string unused_name(std::string_view words);
  void write_rests();

  Descriptor file_;
  std::string path_;
  Day as_of_;
  lxw_workbook* workbook_ = nullptr;
  std::set<std::string> names_;  // folded, as Excel compares them
  std::map<CellStyle, lxw_format*> formats_;
  std::vector<Rest> rests_;
};

// Throws Failure if it is one.
void check(lxw_error error);

// How many lines a text takes in a cell of so many characters.
std::size_t lines_in_cell(std::string_view text, std::size_t width);

}  // namespace followup
