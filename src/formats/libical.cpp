// Finding libical's functions by their names.
#include "formats/libical.h"

namespace followup {

const Libical& libical() {
  static const Libical functions = [] {
    const SharedLibrary library(FOLLOWUP_LIBICAL, "a calendar is written with libical");
    Libical all{};
    FOLLOWUP_LIBICAL_FUNCTIONS(FOLLOWUP_FIND_FUNCTION)
    return all;
  }();
  return functions;
}

}  // namespace followup
