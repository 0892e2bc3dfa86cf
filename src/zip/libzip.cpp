// Finding libzip's functions by their names.
#include "zip/libzip.h"

namespace followup {

const Libzip& libzip() {
  static const Libzip functions = [] {
    const SharedLibrary library(FOLLOWUP_LIBZIP,
                                "Word and Excel files are read and written with libzip");
    Libzip all{};
    FOLLOWUP_LIBZIP_FUNCTIONS(FOLLOWUP_FIND_FUNCTION)
    return all;
  }();
  return functions;
}

}  // namespace followup
