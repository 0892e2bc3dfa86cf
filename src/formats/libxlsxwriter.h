// libxlsxwriter, opened when a workbook is written (src/shared_library.h says why).
#pragma once

#include <xlsxwriter.h>

namespace followup {

// The functions that are used, under their own names.
struct Libxlsxwriter {
  decltype(&::workbook_new) workbook_new;
  decltype(&::workbook_add_worksheet) workbook_add_worksheet;
  decltype(&::workbook_add_format) workbook_add_format;
  decltype(&::workbook_set_properties) workbook_set_properties;
  decltype(&::workbook_close) workbook_close;
  decltype(&::lxw_workbook_free) lxw_workbook_free;
  decltype(&::lxw_strerror) lxw_strerror;
  decltype(&::format_set_align) format_set_align;
  decltype(&::format_set_bg_color) format_set_bg_color;
  decltype(&::format_set_bold) format_set_bold;
  decltype(&::format_set_border_color) format_set_border_color;
  decltype(&::format_set_bottom) format_set_bottom;
  decltype(&::format_set_font_color) format_set_font_color;
  decltype(&::format_set_font_size) format_set_font_size;
  decltype(&::format_set_indent) format_set_indent;
  decltype(&::format_set_num_format) format_set_num_format;
  decltype(&::format_set_text_wrap) format_set_text_wrap;
  decltype(&::format_set_top) format_set_top;
  decltype(&::worksheet_activate) worksheet_activate;
  decltype(&::worksheet_autofilter) worksheet_autofilter;
  decltype(&::worksheet_fit_to_pages) worksheet_fit_to_pages;
  decltype(&::worksheet_freeze_panes) worksheet_freeze_panes;
  decltype(&::worksheet_ignore_errors) worksheet_ignore_errors;
  decltype(&::worksheet_merge_range) worksheet_merge_range;
  decltype(&::worksheet_repeat_rows) worksheet_repeat_rows;
  decltype(&::worksheet_set_column) worksheet_set_column;
  decltype(&::worksheet_set_column_opt) worksheet_set_column_opt;
  decltype(&::worksheet_set_footer) worksheet_set_footer;
  decltype(&::worksheet_set_landscape) worksheet_set_landscape;
  decltype(&::worksheet_set_paper) worksheet_set_paper;
  decltype(&::worksheet_set_row) worksheet_set_row;
  decltype(&::worksheet_write_boolean) worksheet_write_boolean;
  decltype(&::worksheet_write_number) worksheet_write_number;
  decltype(&::worksheet_write_string) worksheet_write_string;
};

// Opened once and never closed. Throws Failure if it is not installed.
const Libxlsxwriter& libxlsxwriter();

}  // namespace followup
