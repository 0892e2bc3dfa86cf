// libcsv, opened when delimited text is read (src/shared_library.h says why).
#pragma once

#include <csv.h>

#include "shared_library.h"

namespace followup {

// The functions that are used, under their own names.
// clang-format off
#define FOLLOWUP_LIBCSV_FUNCTIONS(function) \
  function(csv_init)                        \
  function(csv_free)                        \
  function(csv_set_delim)                   \
  function(csv_set_blk_size)                \
  function(csv_parse)                       \
  function(csv_error)                       \
  function(csv_strerror)
// clang-format on

struct Libcsv {
  FOLLOWUP_LIBCSV_FUNCTIONS(FOLLOWUP_LIBRARY_FUNCTION)
};

// Opened once and never closed. Throws Failure if it is not installed.
const Libcsv& libcsv();

}  // namespace followup
