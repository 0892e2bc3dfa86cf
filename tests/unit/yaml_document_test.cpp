// Whatever is written comes back as it was, by the reader of plans and by yaml-cpp, and reads as a
// person would write it.
#include <doctest/doctest.h>
#include <yaml-cpp/yaml.h>

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "followup/tree.h"
#include "write/yaml_document.h"

namespace followup {
namespace {

constexpr std::array pieces{"a",   "word", " ",    "  ",           "\n",   "\n\n", "#",    " #",
                            ": ",  "- ",   "\t",   "\"",           "'",    "é",    "事",   "|",
                            ">",   "%",    "@",    "\\",           "null", "~",    "true", "1.10",
                            "---", "...",  "{a}",  "[b",           "&",    "*",    "مكتب", "=x()",
                            "!t",  ", c",  "2021", "long-word-on", "-x"};

std::string random_text(std::mt19937& random) {
  std::string text;
  for (std::size_t k = random() % 14; k > 0; --k) text += pieces[random() % pieces.size()];
  return text;
}

// The reader of plans leaves blanks and line ends at the end out; they say nothing.
std::string_view without_end(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t\n") + 1);
}

// What both readers find under the keys.
void check_read_back(const std::string& yaml, const std::vector<std::string>& expected) {
  CAPTURE(yaml);
  const Source source{"plan.yaml", yaml};
  const Tree tree = read_tree(source);
  REQUIRE(!tree.is_broken);
  CHECK(tree.problems.empty());
  const YAML::Node second = YAML::Load(yaml);
  const Node* list = find(tree.root, "list");
  REQUIRE(list != nullptr);
  REQUIRE(list->items().size() == expected.size());
  for (std::size_t at = 0; at < expected.size(); ++at) {
    const Node& item = list->items()[at];
    CHECK(without_end(find(item, "text")->words()) == without_end(expected[at]));
    CHECK(without_end(find(item, "again")->items()[1].words()) == without_end(expected[at]));
    CHECK(second["list"][at]["text"].as<std::string>() == expected[at]);
    CHECK(second["list"][at]["again"][0].as<std::string>() == expected[at]);
  }
}

TEST_CASE("any text comes back from a document") {
  std::mt19937 random(1);  // NOLINT(*-msc51-cpp): the same texts each time
  for (int i = 0; i < 1500; ++i) {
    YamlList list;
    std::vector<std::string> expected;
    for (int k = 0; k < 4; ++k) {
      const std::string text = random_text(random);
      expected.push_back(text);
      YamlMap map{{"text", YamlValue{text}}};
      map.push_back({"again", YamlValue{YamlList{YamlValue{text}, YamlValue{text}}}});
      list.push_back({std::move(map)});
    }
    YamlMap document{{"list", YamlValue{std::move(list)}}};
    add(document, "end", "of it");
    check_read_back(write_yaml(document, "made here"), expected);
  }
}

TEST_CASE("a document is as a person writes it") {
  YamlMap action{{"id", YamlValue{"1"}}};
  add(action, "owner", YamlList{YamlValue{"IOM"}});
  add(action, "partners", YamlList{YamlValue{"ILO"}, YamlValue{YamlMap{{"group", {"Others"}}}}});
  add(action, "note", "");
  YamlMap second{{"id", YamlValue{"2"}}};
  add(second, "action", "mapping of stakeholders: - who are they?");
  YamlMap plan{{"kind", YamlValue{"action-plan"}}};
  add(plan, "title", std::string(60, 'a') + " " + std::string(60, 'b'));
  plan.push_back({"actions", YamlValue{YamlList{{action}, {second}}}});
  CHECK(write_yaml(plan, "Imported.\nTwice.") ==
        "# Imported.\n# Twice.\nkind: action-plan\ntitle: >-\n  " + std::string(60, 'a') + "\n  " +
            std::string(60, 'b') +
            "\nactions:\n  - id: 1\n    owner: IOM\n    partners:\n      - ILO\n"
            "      - group: Others\n\n  - id: 2\n    action: >-\n"
            "      mapping of stakeholders: - who are they?\n");
}

}  // namespace
}  // namespace followup
