// Every rule is tried and described.
#include <doctest/doctest.h>

#include <filesystem>
#include <set>

#include "followup/check.h"
#include "followup/run.h"
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
    const bool fires = out.find("[" + name + "]") != std::string::npos;
    CHECK_MESSAGE(fires, "no case tests/cases/check/" << name << " fires it");
    const std::string silent = test::read_text((cases / (name + "-silent") / "out").string());
    const bool is_silent = !silent.empty() && silent.find("[" + name + "]") == std::string::npos;
    CHECK_MESSAGE(is_silent,
                  "no case tests/cases/check/" << name << "-silent comes near without firing it");
  }
}

TEST_CASE("time alone makes nothing an error, except what time heals") {
  const std::set<std::string_view> healed_by_time{"closed-in-future", "monitoring-in-future"};
  for (const Rule* rule : all_rules()) {
    CAPTURE(rule->name);
    const bool may_become_an_error = rule->depends_on_date && rule->severity == Severity::error;
    CHECK(may_become_an_error == healed_by_time.contains(rule->name));
  }
}

std::string rules_as(const std::string& format) {
  Surroundings surroundings;
  surroundings.variable = [](const char*) { return std::nullopt; };
  return run({"rules", "--format", format}, surroundings).out;
}

TEST_CASE("every format lists every rule") {
  for (const std::string format : {"text", "markdown", "json", "mdoc"}) {
    const std::string list = rules_as(format);
    for (const Rule* rule : all_rules()) {
      CAPTURE(format);
      CAPTURE(rule->name);
      CHECK(list.find(rule->name) != std::string::npos);
    }
  }
}

TEST_CASE("followup-rules(7) is what followup rules --format mdoc writes") {
  // Not compared within CHECK, which would print both pages.
  const bool is_page =
      test::read_text(FOLLOWUP_SOURCE_DIR "/man/followup-rules.7") == rules_as("mdoc");
  CHECK_MESSAGE(is_page, "run followup rules --format mdoc > man/followup-rules.7");
}

}  // namespace
}  // namespace followup
