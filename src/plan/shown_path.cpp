// Paths that do not depend on where a repository lies.
#include "plan/shown_path.h"

namespace followup {

std::string shown_path(const Source& source, const Configuration* configuration) {
  const bool has_folder = configuration != nullptr && !configuration->folder.empty();
  return has_folder ? path_from(configuration->folder, source) : source.path;
}

}  // namespace followup
