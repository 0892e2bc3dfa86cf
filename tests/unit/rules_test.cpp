// Every rule is shown, tried and described.
#include <doctest/doctest.h>

#include <filesystem>
#include <set>

#include "followup/check.h"
#include "table_file.h"

namespace followup {
namespace {

TEST_CASE("every rule has a name of its own, a case that fires it and one that must not") {
  const std::filesystem::path cases =
      std::filesystem::path(FOLLOWUP_SOURCE_DIR) / "tests/cases/check";
  std::set<std::string> names;
  for (const Rule* rule : all_rules()) {
    const std::string name(rule->name);
    CAPTURE(name);
    CHECK(names.insert(name).second);
    CHECK_FALSE(rule->summary.empty());
    const std::string out = test::read_text((cases / name / "out").string());
    CHECK(out.find("[" + name + "]") != std::string::npos);
    const std::string silent = test::read_text((cases / (name + "-silent") / "out").string());
    CHECK_FALSE(silent.empty());
    CHECK(silent.find("[" + name + "]") == std::string::npos);
  }
}

TEST_CASE("followup(1) describes every rule") {
  const std::string page = test::read_text(FOLLOWUP_SOURCE_DIR "/man/followup.1");
  for (const Rule* rule : all_rules()) {
    const std::string name(rule->name);
    CAPTURE(name);
    CHECK(page.find(name) != std::string::npos);
  }
}

}  // namespace
}  // namespace followup
