// Finding libzip's functions by their names.
#include "zip/libzip.h"

#include "shared_library.h"

namespace followup {
namespace {

Libzip load() {
  const SharedLibrary library(FOLLOWUP_LIBZIP,
                              "Word and Excel files are read and written with libzip");
  Libzip all{};
  library.find(all.zip_error_init, "zip_error_init");
  library.find(all.zip_error_fini, "zip_error_fini");
  library.find(all.zip_error_strerror, "zip_error_strerror");
  library.find(all.zip_source_buffer_create, "zip_source_buffer_create");
  library.find(all.zip_source_buffer, "zip_source_buffer");
  library.find(all.zip_source_free, "zip_source_free");
  library.find(all.zip_source_keep, "zip_source_keep");
  library.find(all.zip_source_open, "zip_source_open");
  library.find(all.zip_source_read, "zip_source_read");
  library.find(all.zip_source_stat, "zip_source_stat");
  library.find(all.zip_source_close, "zip_source_close");
  library.find(all.zip_open_from_source, "zip_open_from_source");
  library.find(all.zip_get_error, "zip_get_error");
  library.find(all.zip_get_num_entries, "zip_get_num_entries");
  library.find(all.zip_get_name, "zip_get_name");
  library.find(all.zip_name_locate, "zip_name_locate");
  library.find(all.zip_stat_index, "zip_stat_index");
  library.find(all.zip_fopen_index, "zip_fopen_index");
  library.find(all.zip_fread, "zip_fread");
  library.find(all.zip_file_get_error, "zip_file_get_error");
  library.find(all.zip_fclose, "zip_fclose");
  library.find(all.zip_file_add, "zip_file_add");
  library.find(all.zip_file_set_dostime, "zip_file_set_dostime");
  library.find(all.zip_close, "zip_close");
  library.find(all.zip_discard, "zip_discard");
  return all;
}

}  // namespace

const Libzip& libzip() {
  static const Libzip functions = load();
  return functions;
}

}  // namespace followup
