// The tree of YAML and its places.
#include <doctest/doctest.h>

#include "followup/tree.h"
#include "read/rules.h"

namespace followup {
namespace {

std::string_view at(const Source& source, Place place) {
  return std::string_view(source.text).substr(place.begin, place.end - place.begin);
}

TEST_CASE("every key and value keeps its place") {
  const Source source{"plan.yaml",
                      "титул: Здоровье\n"
                      "list:\n"
                      "  - \"quoted\"\n"
                      "  - 'single'\n"
                      "folded: >-\n"
                      "  two\n"
                      "  lines\n"
                      "\n"
                      "flow: {a: 1, b: [x, y]}\n"};
  const Tree tree = read_tree(source);
  REQUIRE(tree.problems.empty());
  REQUIRE(tree.has_root);
  const auto entries = tree.root.entries();
  REQUIRE(entries.size() == 4);
  CHECK(at(source, entries[0].key.place()) == "титул");
  CHECK(at(source, entries[0].value.place()) == "Здоровье");
  const auto items = entries[1].value.items();
  REQUIRE(items.size() == 2);
  CHECK(items[0].words() == "quoted");
  CHECK(at(source, items[0].place()) == "\"quoted\"");
  CHECK(at(source, items[1].place()) == "'single'");
  CHECK(entries[2].value.words() == "two lines");
  CHECK(at(source, entries[2].value.place()) == ">-\n  two\n  lines");
  const Node* b = find(entries[3].value, "b");
  REQUIRE(b != nullptr);
  CHECK(at(source, b->place()) == "[x, y]");
}

TEST_CASE("values are the text as written") {
  const Source source{"plan.yaml",
                      "a: 1.10\nb: no\nc: 2003-05\nd: 0x1F\ne: ~\nf: \"\"\ng: \"~\"\n"};
  const Tree tree = read_tree(source);
  REQUIRE(tree.has_root);
  CHECK(find(tree.root, "a")->words() == "1.10");
  CHECK(find(tree.root, "b")->words() == "no");
  CHECK(find(tree.root, "d")->words() == "0x1F");
  CHECK(find(tree.root, "e")->is_empty());
  CHECK(find(tree.root, "f")->is_empty());
  CHECK_FALSE(find(tree.root, "g")->is_empty());
}

TEST_CASE("an alias repeats its anchor") {
  const Source source{"plan.yaml", "a: &owners\n  - WHO\n  - ILO\nb: *owners\n"};
  const Tree tree = read_tree(source);
  REQUIRE(tree.problems.empty());
  CHECK(find(tree.root, "b")->items().size() == 2);
  CHECK(at(source, find(tree.root, "b")->place()) == "*owners");
}

TEST_CASE("aliases cannot blow a file up") {
  std::string text = "a: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 12; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    text += "k" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
    for (int j = 0; j < 10; ++j) text += (j == 0 ? "" : ", ") + before;
    text += "]\n";
  }
  const Source source{"plan.yaml", text};
  const Tree tree = read_tree(source);
  REQUIRE(tree.problems.size() == 1);
  CHECK(tree.problems[0].rule == &rules::yaml_expansion);
}

TEST_CASE("nesting is bounded") {
  const Source source{"plan.yaml", "a: " + std::string(200, '[') + std::string(200, ']') + "\n"};
  const Tree tree = read_tree(source);
  CHECK(tree.is_broken);
  REQUIRE(tree.problems.size() == 1);
  CHECK(tree.problems[0].rule == &rules::yaml_depth);
}

TEST_CASE("keys written twice are found among few and among many") {
  for (const int count : {2, 40}) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "key" + std::to_string(i) + ": x\n";
    text += "key1: y\n";
    const Source source{"plan.yaml", text};
    const Tree tree = read_tree(source);
    REQUIRE(tree.problems.size() == 1);
    CHECK(tree.problems[0].rule == &rules::key_duplicate);
    CHECK(find(tree.root, "key1")->words() == "x");
    CHECK(at(source, tree.problems[0].related[0].place) == "key1");
    CHECK(tree.problems[0].related[0].place == tree.root.entries()[1].key.place());
  }
}

TEST_CASE("after a key written twice the next one is still told by its first place") {
  std::string text = "a: 1\na: 2\n";
  for (int i = 0; i < 20; ++i) text += "k" + std::to_string(i) + ": x\n";
  text += "k0: y\n";
  const Source source{"plan.yaml", text};
  const Tree tree = read_tree(source);
  REQUIRE(tree.problems.size() == 2);
  CHECK(at(source, tree.problems[1].related[0].place) == "k0");
}

TEST_CASE("what a merge key brings is refused and is there") {
  const Source source{"plan.yaml", "x: &x {a: 1, b: 2}\ny: {<<: *x, b: 3}\n"};
  const Tree tree = read_tree(source);
  REQUIRE(tree.problems.size() == 1);
  CHECK(tree.problems[0].rule == &rules::yaml_merge_key);
  CHECK(find(*find(tree.root, "y"), "a")->words() == "1");
  CHECK(find(*find(tree.root, "y"), "b")->words() == "3");
}

TEST_CASE("a file without a value has no root") {
  CHECK_FALSE(read_tree({"plan.yaml", ""}).has_root);
  CHECK_FALSE(read_tree({"plan.yaml", "# only a comment\n"}).has_root);
}

}  // namespace
}  // namespace followup
