// The examples of every rule do what they say: the wrong one breaks it once and no other rule, the
// right one breaks none.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "followup/check.h"
#include "followup/run.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

// A folder that is gone afterwards.
class Scratch {
 public:
  Scratch() : path_((fs::temp_directory_path() / "followup-XXXXXX").string()) {
    REQUIRE(::mkdtemp(path_.data()) != nullptr);
  }
  ~Scratch() { fs::remove_all(path_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// The files of an example by name.
std::map<std::string, std::string> files_of(std::string_view example) {
  constexpr std::string_view mark = "# file: ";
  std::map<std::string, std::string> files;
  std::string name = "plan.yaml";
  while (!example.empty()) {
    const std::size_t end = std::min(example.find('\n'), example.size() - 1) + 1;
    const std::string_view line = example.substr(0, end);
    if (line.starts_with(mark)) {
      name = line.substr(mark.size(), line.size() - mark.size() - 1);
    } else {
      files[name] += line;
    }
    example.remove_prefix(end);
  }
  return files;
}

// The rules that an example breaks, as often as it breaks them.
std::vector<std::string> broken_rules(const Rule& rule, std::string_view example) {
  const Scratch scratch;
  for (const auto& [name, text] : files_of(example)) {
    fs::create_directories((fs::path(scratch.path()) / name).parent_path());
    std::ofstream(scratch.path() + "/" + name, std::ios::binary) << text;
  }
  Surroundings surroundings;
  surroundings.variable = [](const char*) { return std::nullopt; };
  // A walk passes over a file that is no plan; one that is named must be one.
  std::vector<std::string> arguments{"check", "--as-of", "2026-11-21", "--format", "json"};
  if (fs::exists(scratch.path() + "/plan.yaml")) arguments.push_back(scratch.path() + "/plan.yaml");
  arguments.push_back(scratch.path());
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
