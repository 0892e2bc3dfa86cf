// A second opinion: yaml-cpp must see the same tree in every valid file of the examples and cases.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "followup/tree.h"
#include "read/text_file.h"
#include "table_file.h"
#include "text/unicode.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

// Line ends at the end of a block scalar are not kept by our reader.
std::string without_trailing_blanks(std::string text) {
  // What nobody sees is no part of a text to us.
  for (std::size_t odd = 1; odd > 0; text.erase(text.size() - odd)) {
    text.erase(text.find_last_not_of(" \n") + 1);
    odd = odd_blank_last(text);
  }
  return text;
}

// Where the trees differ; empty if they are the same.
std::string difference(const Node& ours, const YAML::Node& theirs, const std::string& path) {
  switch (ours.kind()) {
    case NodeKind::scalar:
      if (theirs.IsNull()) return ours.is_empty() ? "" : path + ": they see nothing";
      if (!theirs.IsScalar()) return path + ": they see no text";
      if (without_trailing_blanks(std::string(ours.words())) !=
          without_trailing_blanks(theirs.Scalar())) {
        return fmt::format("{}: \"{}\" and \"{}\"", path, ours.words(), theirs.Scalar());
      }
      return "";
    case NodeKind::sequence:
      if (!theirs.IsSequence() || theirs.size() != ours.items().size()) {
        return path + ": they see another list";
      }
      for (std::size_t i = 0; i < ours.items().size(); ++i) {
        std::string found = difference(ours.items()[i], theirs[i], fmt::format("{}[{}]", path, i));
        if (!found.empty()) return found;
      }
      return "";
    case NodeKind::mapping:
      if (!theirs.IsMap() || theirs.size() != ours.entries().size()) {
        return path + ": they see other keys";
      }
      for (const Entry& entry : ours.entries()) {
        const std::string key(entry.key.words());
        const YAML::Node value = theirs[key];
        if (!value.IsDefined()) return fmt::format("{}.{}: they do not see it", path, key);
        std::string found = difference(entry.value, value, path + "." + key);
        if (!found.empty()) return found;
      }
      return "";
    case NodeKind::unreadable:
      return path + ": only they see it";
  }
  return "";
}

// Valid YAML that yaml-cpp 0.7 refuses: a plain text that ends with ? inside braces.
constexpr std::array<std::string_view, 2> refused_by_yaml_cpp{
    "tests/cases/overdue/uncertain/plan.yaml", "tests/cases/overdue/forms/plan.yaml"};

bool is_refused_by_yaml_cpp(const std::string& path) {
  return std::ranges::any_of(refused_by_yaml_cpp,
                             [&](std::string_view known) { return path.ends_with(known); });
}

TEST_CASE("yaml-cpp reads every valid file as we do") {
  int compared = 0;
  for (const char* folder : {"examples", "tests/cases/check", "tests/cases/overdue"}) {
    const fs::path root = fs::path(FOLLOWUP_SOURCE_DIR) / folder;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
      if (entry.path().extension() != ".yaml") continue;
      Source source{entry.path().string(), test::read_text(entry.path().string())};
      // Line ends that only YAML 1.1 knows are warned of; yaml-cpp does not take them for such.
      Diagnostics problems;
      if (!prepare_text(source, problems) || !problems.empty()) continue;
      const Tree tree = read_tree(source);
      if (!tree.problems.empty() || !tree.has_root || tree.second_document != Place{}) continue;
      CAPTURE(source.path);
      if (is_refused_by_yaml_cpp(source.path)) {
        CHECK_THROWS(YAML::Load(source.text));
        continue;
      }
      YAML::Node theirs;
      REQUIRE_NOTHROW(theirs = YAML::Load(source.text));
      CHECK(difference(tree.root, theirs, "") == "");
      ++compared;
    }
  }
  CHECK(compared >= 100);
}

}  // namespace
}  // namespace followup
