// libxlsxwriter, opened when a workbook is written (src/shared_library.h says why).
#pragma once

#include <xlsxwriter.h>

#include "shared_library.h"

namespace followup {

// The functions that are used, under their own names.
// clang-format off
#define FOLLOWUP_LIBXLSXWRITER_FUNCTIONS(function) \
  function(workbook_new)                           \
  function(workbook_add_worksheet)                 \
  function(workbook_add_format)                    \
  function(workbook_set_properties)                \
  function(workbook_close)                         \
  function(lxw_workbook_free)                      \
  function(lxw_strerror)                           \
  function(format_set_align)                       \
  function(format_set_bg_color)                    \
  function(format_set_bold)                        \
  function(format_set_border_color)                \
  function(format_set_bottom)                      \
  function(format_set_font_color)                  \
  function(format_set_font_size)                   \
  function(format_set_indent)                      \
  function(format_set_num_format)                  \
  function(format_set_text_wrap)                   \
  function(format_set_top)                         \
  function(worksheet_activate)                     \
  function(worksheet_autofilter)                   \
  function(worksheet_fit_to_pages)                 \
  function(worksheet_freeze_panes)                 \
  function(worksheet_ignore_errors)                \
  function(worksheet_merge_range)                  \
  function(worksheet_repeat_rows)                  \
  function(worksheet_set_column)                   \
  function(worksheet_set_column_opt)               \
  function(worksheet_set_footer)                   \
  function(worksheet_set_landscape)                \
  function(worksheet_set_paper)                    \
  function(worksheet_set_row)                      \
  function(worksheet_write_boolean)                \
  function(worksheet_write_number)                 \
  function(worksheet_write_string)
// clang-format on

struct Libxlsxwriter {
  FOLLOWUP_LIBXLSXWRITER_FUNCTIONS(FOLLOWUP_LIBRARY_FUNCTION)
};

// Opened once and never closed. Throws Failure if it is not installed.
const Libxlsxwriter& libxlsxwriter();

}  // namespace followup
