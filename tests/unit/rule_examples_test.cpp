// The examples of every rule do what they say: the wrong one breaks it once and no other rule, the
// right one breaks none.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "example_files.h"
#include "followup/check.h"
#include "followup/run.h"
#include "git_commit.h"
#include "scratch_folder.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

void write_files(const fs::path& folder, std::string_view example) {
  for (const auto& [name, text] : test::files_of(example)) {
    fs::create_directories((folder / name).parent_path());
    std::ofstream(folder / name, std::ios::binary) << text;
  }
}

// The rules that an example breaks, as often as it breaks them.
std::vector<std::string> broken_rules(const Rule& rule, std::string_view example) {
  const test::ScratchFolder scratch;
  if (rule.needs_earlier_plans()) {
    write_files(scratch.path(), rule.before);
    REQUIRE(test::commit_all(scratch.path()));
  }
  write_files(scratch.path(), example);
  Surroundings surroundings;
  surroundings.variable = [](const char*) { return std::nullopt; };
  // A walk passes over a file that is no plan; one that is named must be one.
  std::vector<std::string> arguments{"check", "--as-of", "2026-11-21", "--format", "json"};
  const std::string plan = scratch.file("plan.yaml");
  if (fs::exists(plan)) arguments.push_back(plan);
  arguments.push_back(scratch.path().string());
  if (rule.needs_earlier_plans()) arguments.insert(arguments.end(), {"--since", "HEAD"});
  if (rule.severity == Severity::ignore) {
    arguments.push_back("--rule=" + std::string(rule.name) + "=warning");
  }
  const nlohmann::json result = nlohmann::json::parse(run(arguments, surroundings).out);
  std::vector<std::string> rules;
  for (const auto& problem : result.at("problems")) {
    rules.push_back(problem.at("rule"));
  }
  return rules;
}

// No short example can show these.
bool has_no_example(const Rule& rule) {
  return rule.name == "file-too-large" || rule.name == "baseline-stale";
}

TEST_CASE("every rule is explained, and its examples are true") {
  for (const Rule* rule : all_rules()) {
    const std::string name(rule->name);
    CAPTURE(name);
    CHECK_FALSE(rule->reason.empty());
    CHECK_FALSE(rule->advice.empty());
    if (has_no_example(*rule)) continue;
    CHECK_FALSE(rule->wrong.empty());
    CHECK_FALSE(rule->right.empty());
    if (rule->wrong.empty() || rule->right.empty()) continue;
    CHECK(broken_rules(*rule, rule->wrong) == std::vector<std::string>{name});
    CHECK(broken_rules(*rule, rule->right).empty());
  }
}

}  // namespace
}  // namespace followup
