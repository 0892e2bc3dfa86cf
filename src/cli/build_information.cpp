// CMake says it (src/CMakeLists.txt). No day and no folder: two builds of the same are the same.
#include "cli/build_information.h"

#include <fmt/core.h>

namespace followup {

std::string version_line() {
  return "followup " FOLLOWUP_VERSION "\n";
}

std::string build_information() {
  return fmt::format("{}Built by {} for {}, {}, with:\n  {}\n", version_line(), FOLLOWUP_COMPILER,
                     FOLLOWUP_SYSTEM, FOLLOWUP_BUILD_TYPE, FOLLOWUP_DEPENDENCIES);
}

}  // namespace followup
