// libuchardet, opened when a text is in no known encoding (src/shared_library.h says why).
#pragma once

#include <uchardet.h>

#include "shared_library.h"

namespace followup {

// The functions that are used, under their own names.
// clang-format off
#define FOLLOWUP_LIBUCHARDET_FUNCTIONS(function) \
  function(uchardet_new)                         \
  function(uchardet_delete)                      \
  function(uchardet_handle_data)                 \
  function(uchardet_data_end)                    \
  function(uchardet_get_charset)
// clang-format on

struct Libuchardet {
  FOLLOWUP_LIBUCHARDET_FUNCTIONS(FOLLOWUP_LIBRARY_FUNCTION)
};

// Opened once and never closed. Throws Failure if it is not installed.
const Libuchardet& libuchardet();

}  // namespace followup
