// libcsv, opened when delimited text is read (src/shared_library.h says why).
#pragma once

#include <csv.h>

namespace followup {

// The functions that are used, under their own names.
struct Libcsv {
  decltype(&::csv_init) csv_init;
  decltype(&::csv_free) csv_free;
  decltype(&::csv_set_delim) csv_set_delim;
  decltype(&::csv_set_blk_size) csv_set_blk_size;
  decltype(&::csv_parse) csv_parse;
  decltype(&::csv_error) csv_error;
  decltype(&::csv_strerror) csv_strerror;
};

// Opened once and never closed. Throws Failure if it is not installed.
const Libcsv& libcsv();

}  // namespace followup
