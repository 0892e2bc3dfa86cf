#include "setup.h"

#include <fmt/format.h>

#include <utility>

namespace bench {

namespace fs = std::filesystem;

// Not in this process: Linux counts what the parent holds at the fork as part of a child's peak,
// so the program that measures has to stay small.
Plans make_plans(const Programs& programs, int actions, int files, const fs::path& folder) {
  run_measured({programs.generator, folder.string(), "--actions", std::to_string(actions),
                "--files", std::to_string(files)});
  return {.folder = folder, .mib = mib_below(folder)};
}

Contestant event_scan(const Programs& programs, const fs::path& folder) {
  return {.name = "libyaml event scan",
          .command = {programs.scanner, folder.string(), "--jobs", "2"}};
}

Contestant followup_run(const Programs& programs, const fs::path& folder, Command words) {
  Contestant run{.name = fmt::format("`followup {}`", shown(words)), .command = std::move(words)};
  run.command.insert(run.command.begin(), programs.followup);
  run.command.insert(run.command.end(),
                     {folder.string(), "--as-of", std::string{as_of}, "--jobs", "2"});
  return run;
}

}  // namespace bench
