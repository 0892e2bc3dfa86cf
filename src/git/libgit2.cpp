// Finding libgit2's functions by their names.
#include "git/libgit2.h"

#include <array>

#include "text/unicode.h"

namespace followup {
namespace {

// Extensions of git that change nothing of what is read here. Clones that leave out old files, and
// those with a second working tree, are refused without this.
void allow_harmless_extensions(const Libgit2& git) {
  std::array<const char*, 4> names{"partialclone", "preciousobjects", "relativeworktrees",
                                   "worktreeconfig"};
  git.git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, names.data(), names.size());
}

}  // namespace

const Libgit2& libgit2() {
  static const Libgit2 functions = [] {
    const SharedLibrary library(FOLLOWUP_LIBGIT2, "what stands in git is read with libgit2");
    Libgit2 all{};
    FOLLOWUP_LIBGIT2_FUNCTIONS(FOLLOWUP_FIND_FUNCTION)
    all.git_libgit2_init();
    allow_harmless_extensions(all);
    return all;
  }();
  return functions;
}

std::string libgit2_error() {
  const git_error* error = libgit2().git_error_last();
  return error == nullptr ? "libgit2 does not say why" : visible(error->message);
}

}  // namespace followup
