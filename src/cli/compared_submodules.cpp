// The commits that the two sides have recorded for each submodule.
#include "cli/compared_submodules.h"

#include <set>
#include <utility>

namespace followup {
namespace {

using Paths = std::set<std::string>;

// Empty where no commit says it.
std::string recorded_commit(const ComparedSide& side, const Paths& submodules,
                            const std::string& path) {
  const bool is_recorded = side.of_commit != nullptr && submodules.contains(path);
  return is_recorded ? side.of_commit->content_id(path) : std::string();
}

}  // namespace

std::vector<ComparedSubmodule> submodules_not_compared(const ComparedSides& sides,
                                                       const Repository& before,
                                                       const Repository& after) {
  const Paths earlier(before.submodules.begin(), before.submodules.end());
  const Paths later(after.submodules.begin(), after.submodules.end());
  Paths paths = earlier;
  paths.insert(later.begin(), later.end());
  std::vector<ComparedSubmodule> submodules;
  for (const std::string& path : paths) {
    ComparedSubmodule submodule{path, recorded_commit(sides.before, earlier, path),
                                recorded_commit(sides.after, later, path)};
    const bool is_same = !submodule.before.empty() && submodule.before == submodule.after;
    if (!is_same) submodules.push_back(std::move(submodule));
  }
  return submodules;
}

}  // namespace followup
