// Finding libuchardet's functions by their names.
#include "import/libuchardet.h"

namespace followup {

const Libuchardet& libuchardet() {
  static const Libuchardet functions = [] {
    const SharedLibrary library(FOLLOWUP_LIBUCHARDET,
                                "the encoding of a text is found out with libuchardet");
    Libuchardet all{};
    FOLLOWUP_LIBUCHARDET_FUNCTIONS(FOLLOWUP_FIND_FUNCTION)
    return all;
  }();
  return functions;
}

}  // namespace followup
