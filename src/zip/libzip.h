// libzip, opened when an archive is read or written (src/shared_library.h says why).
#pragma once

#include <zip.h>

namespace followup {

// The functions that are used, under their own names.
struct Libzip {
  decltype(&::zip_error_init) zip_error_init;
  decltype(&::zip_error_fini) zip_error_fini;
  decltype(&::zip_error_strerror) zip_error_strerror;
  decltype(&::zip_source_buffer_create) zip_source_buffer_create;
  decltype(&::zip_source_buffer) zip_source_buffer;
  decltype(&::zip_source_free) zip_source_free;
  decltype(&::zip_source_keep) zip_source_keep;
  decltype(&::zip_source_open) zip_source_open;
  decltype(&::zip_source_read) zip_source_read;
  decltype(&::zip_source_stat) zip_source_stat;
  decltype(&::zip_source_close) zip_source_close;
  decltype(&::zip_open_from_source) zip_open_from_source;
  decltype(&::zip_get_error) zip_get_error;
  decltype(&::zip_get_num_entries) zip_get_num_entries;
  decltype(&::zip_get_name) zip_get_name;
  decltype(&::zip_name_locate) zip_name_locate;
  decltype(&::zip_stat_index) zip_stat_index;
  decltype(&::zip_fopen_index) zip_fopen_index;
  decltype(&::zip_fread) zip_fread;
  decltype(&::zip_file_get_error) zip_file_get_error;
  decltype(&::zip_fclose) zip_fclose;
  decltype(&::zip_file_add) zip_file_add;
  decltype(&::zip_file_set_dostime) zip_file_set_dostime;
  decltype(&::zip_close) zip_close;
  decltype(&::zip_discard) zip_discard;
};

// Opened once and never closed. Throws Failure if it is not installed.
const Libzip& libzip();

}  // namespace followup
