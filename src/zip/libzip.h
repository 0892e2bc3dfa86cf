// libzip, opened when an archive is read or written (src/shared_library.h says why).
#pragma once

#include <zip.h>

#include "shared_library.h"

namespace followup {

// The functions that are used, under their own names.
// clang-format off
#define FOLLOWUP_LIBZIP_FUNCTIONS(function) \
  function(zip_error_init)                  \
  function(zip_error_fini)                  \
  function(zip_error_strerror)              \
  function(zip_source_buffer_create)        \
  function(zip_source_buffer)               \
  function(zip_source_free)                 \
  function(zip_source_keep)                 \
  function(zip_source_open)                 \
  function(zip_source_read)                 \
  function(zip_source_stat)                 \
  function(zip_source_close)                \
  function(zip_open_from_source)            \
  function(zip_get_error)                   \
  function(zip_get_num_entries)             \
  function(zip_get_name)                    \
  function(zip_name_locate)                 \
  function(zip_stat_index)                  \
  function(zip_fopen_index)                 \
  function(zip_fread)                       \
  function(zip_file_get_error)              \
  function(zip_fclose)                      \
  function(zip_file_add)                    \
  function(zip_file_set_dostime)            \
  function(zip_close)                       \
  function(zip_discard)
// clang-format on

struct Libzip {
  FOLLOWUP_LIBZIP_FUNCTIONS(FOLLOWUP_LIBRARY_FUNCTION)
};

// Opened once and never closed. Throws Failure if it is not installed.
const Libzip& libzip();

}  // namespace followup
