// Finding libxlsxwriter's functions by their names.
#include "formats/libxlsxwriter.h"

namespace followup {

const Libxlsxwriter& libxlsxwriter() {
  static const Libxlsxwriter functions = [] {
    const SharedLibrary library(FOLLOWUP_LIBXLSXWRITER, "a workbook is written with libxlsxwriter");
    Libxlsxwriter all{};
    FOLLOWUP_LIBXLSXWRITER_FUNCTIONS(FOLLOWUP_FIND_FUNCTION)
    return all;
  }();
  return functions;
}

}  // namespace followup
