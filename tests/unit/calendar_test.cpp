// A calendar that moves never fails a build by itself.
#include <doctest/doctest.h>

#include <filesystem>

#include "followup/run.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

int exit_code(const std::string& path, const std::string& as_of, const std::string& fail_on) {
  Surroundings surroundings;
  surroundings.variable = [](const char*) { return std::nullopt; };
  return run({"check", "--as-of", as_of, "--fail-on", fail_on, path}, surroundings).exit_code;
}

TEST_CASE("as days go by, check never turns from 0 to 1") {
  const fs::path root(FOLLOWUP_SOURCE_DIR);
  std::vector<std::string> folders{(root / "examples").string()};
  for (const auto& entry : fs::recursive_directory_iterator(root / "tests/cases")) {
    if (entry.path().filename() == "cmd") folders.push_back(entry.path().parent_path().string());
  }
  REQUIRE(folders.size() > 100);
  for (const std::string& folder : folders) {
    CAPTURE(folder);
    for (const std::string fail_on : {"error", "note"}) {
      int before = 1;
      for (const std::string as_of : {"1990-01-01", "2026-11-21", "2150-01-01"}) {
        const int code = exit_code(folder, as_of, fail_on);
        CHECK_FALSE((before == 0 && code == 1));
        before = code;
      }
    }
  }
}

}  // namespace
}  // namespace followup
