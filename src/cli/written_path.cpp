// What the system calls the current folder has no links; shells keep them in PWD.
#include "cli/written_path.h"

#include <system_error>

namespace followup {

namespace fs = std::filesystem;

fs::path written_current_folder(const Surroundings& surroundings) {
  const fs::path here = fs::current_path();
  const fs::path said = surroundings.variable("PWD").value_or("");
  std::error_code error;
  return said.is_absolute() && fs::equivalent(said, here, error) ? said : here;
}

std::string written_path(const fs::path& path, const fs::path& here) {
  fs::path written = here.root_path();
  for (const fs::path& part : (here / path).relative_path()) {
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      written /= part;
      continue;
    }
    std::error_code error;
    if (fs::is_symlink(written, error)) written = fs::weakly_canonical(written, error);
    written = written.parent_path();
  }
  return written.string();
}

}  // namespace followup
