// Finding libcsv's functions by their names.
#include "import/libcsv.h"

namespace followup {

const Libcsv& libcsv() {
  static const Libcsv functions = [] {
    const SharedLibrary library(FOLLOWUP_LIBCSV, "delimited text is read with libcsv");
    Libcsv all{};
    FOLLOWUP_LIBCSV_FUNCTIONS(FOLLOWUP_FIND_FUNCTION)
    return all;
  }();
  return functions;
}

}  // namespace followup
