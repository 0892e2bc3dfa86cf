// libuchardet, opened when a text is in no known encoding (src/shared_library.h says why).
#pragma once

#include <uchardet.h>

namespace followup {

// The functions that are used, under their own names.
struct Libuchardet {
  decltype(&::uchardet_new) uchardet_new;
  decltype(&::uchardet_delete) uchardet_delete;
  decltype(&::uchardet_handle_data) uchardet_handle_data;
  decltype(&::uchardet_data_end) uchardet_data_end;
  decltype(&::uchardet_get_charset) uchardet_get_charset;
};

// Opened once and never closed. Throws Failure if it is not installed.
const Libuchardet& libuchardet();

}  // namespace followup
