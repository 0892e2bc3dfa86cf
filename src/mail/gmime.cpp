// Finding GMime's functions by their names; GLib's are found through it.
#include "mail/gmime.h"

namespace followup {

const Gmime& gmime() {
  static const Gmime functions = [] {
    const SharedLibrary library(FOLLOWUP_GMIME, "messages are written with GMime");
    Gmime all{};
    FOLLOWUP_GMIME_FUNCTIONS(FOLLOWUP_FIND_FUNCTION)
    all.g_mime_init();
    return all;
  }();
  return functions;
}

}  // namespace followup
