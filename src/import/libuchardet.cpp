// Finding libuchardet's functions by their names.
#include "import/libuchardet.h"

#include "shared_library.h"

namespace followup {
namespace {

Libuchardet load() {
  const SharedLibrary library(FOLLOWUP_LIBUCHARDET,
                              "the encoding of a text is found out with libuchardet");
  Libuchardet all{};
  library.find(all.uchardet_new, "uchardet_new");
  library.find(all.uchardet_delete, "uchardet_delete");
  library.find(all.uchardet_handle_data, "uchardet_handle_data");
  library.find(all.uchardet_data_end, "uchardet_data_end");
  library.find(all.uchardet_get_charset, "uchardet_get_charset");
  return all;
}

}  // namespace

const Libuchardet& libuchardet() {
  static const Libuchardet functions = load();
  return functions;
}

}  // namespace followup
