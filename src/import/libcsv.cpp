// Finding libcsv's functions by their names.
#include "import/libcsv.h"

#include "shared_library.h"

namespace followup {
namespace {

Libcsv load() {
  const SharedLibrary library(FOLLOWUP_LIBCSV, "delimited text is read with libcsv");
  Libcsv all{};
  library.find(all.csv_init, "csv_init");
  library.find(all.csv_free, "csv_free");
  library.find(all.csv_set_delim, "csv_set_delim");
  library.find(all.csv_set_blk_size, "csv_set_blk_size");
  library.find(all.csv_parse, "csv_parse");
  library.find(all.csv_error, "csv_error");
  library.find(all.csv_strerror, "csv_strerror");
  return all;
}

}  // namespace

const Libcsv& libcsv() {
  static const Libcsv functions = load();
  return functions;
}

}  // namespace followup
