// Finding libxlsxwriter's functions by their names.
#include "formats/libxlsxwriter.h"

#include "shared_library.h"

namespace followup {
namespace {

Libxlsxwriter load() {
  const SharedLibrary library(FOLLOWUP_LIBXLSXWRITER, "a workbook is written with libxlsxwriter");
  Libxlsxwriter all{};
  library.find(all.workbook_new, "workbook_new");
  library.find(all.workbook_add_worksheet, "workbook_add_worksheet");
  library.find(all.workbook_add_format, "workbook_add_format");
  library.find(all.workbook_set_properties, "workbook_set_properties");
  library.find(all.workbook_close, "workbook_close");
  library.find(all.lxw_workbook_free, "lxw_workbook_free");
  library.find(all.lxw_strerror, "lxw_strerror");
  library.find(all.format_set_align, "format_set_align");
  library.find(all.format_set_bg_color, "format_set_bg_color");
  library.find(all.format_set_bold, "format_set_bold");
  library.find(all.format_set_border_color, "format_set_border_color");
  library.find(all.format_set_bottom, "format_set_bottom");
  library.find(all.format_set_font_color, "format_set_font_color");
  library.find(all.format_set_font_size, "format_set_font_size");
  library.find(all.format_set_indent, "format_set_indent");
  library.find(all.format_set_num_format, "format_set_num_format");
  library.find(all.format_set_text_wrap, "format_set_text_wrap");
  library.find(all.format_set_top, "format_set_top");
  library.find(all.worksheet_activate, "worksheet_activate");
  library.find(all.worksheet_autofilter, "worksheet_autofilter");
  library.find(all.worksheet_fit_to_pages, "worksheet_fit_to_pages");
  library.find(all.worksheet_freeze_panes, "worksheet_freeze_panes");
  library.find(all.worksheet_ignore_errors, "worksheet_ignore_errors");
  library.find(all.worksheet_merge_range, "worksheet_merge_range");
  library.find(all.worksheet_repeat_rows, "worksheet_repeat_rows");
  library.find(all.worksheet_set_column, "worksheet_set_column");
  library.find(all.worksheet_set_column_opt, "worksheet_set_column_opt");
  library.find(all.worksheet_set_footer, "worksheet_set_footer");
  library.find(all.worksheet_set_landscape, "worksheet_set_landscape");
  library.find(all.worksheet_set_paper, "worksheet_set_paper");
  library.find(all.worksheet_set_row, "worksheet_set_row");
  library.find(all.worksheet_write_boolean, "worksheet_write_boolean");
  library.find(all.worksheet_write_number, "worksheet_write_number");
  library.find(all.worksheet_write_string, "worksheet_write_string");
  return all;
}

}  // namespace

const Libxlsxwriter& libxlsxwriter() {
  static const Libxlsxwriter functions = load();
  return functions;
}

}  // namespace followup
