// Whatever a block holds comes back as it was, by the reader of plans and by yaml-cpp.
#include <doctest/doctest.h>
#include <yaml-cpp/yaml.h>

#include <array>
#include <random>

#include "write/block_text.h"

namespace followup {
namespace {

constexpr std::array pieces{
    "a",  "word", "  ", " ", "\n",  "\n\n", "#",   " #",   ": ",
    "- ", "\t",   "\"", "'", "é",   "事",   "|",   ">",    "%",
    "@",  ": x",  "\\", "?", "---", "...",  "{a}", "مكتب", "long-word-that-goes-on"};

TEST_CASE("any text comes back from a block") {
  std::mt19937 random(1);  // NOLINT(*-msc51-cpp): the same texts each time
  std::size_t blocks = 0;
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (std::size_t k = 1 + random() % 14; k > 0; --k) text += pieces[random() % pieces.size()];
    const auto block = block_text(text, 0, 10 + random() % 80);
    if (!block) continue;
    ++blocks;
    CAPTURE(text);
    CAPTURE(*block);
    const YAML::Node read = YAML::Load("k: " + *block + "\ny: z\n");
    CHECK(read["k"].as<std::string>() == text);
    CHECK(read["y"].as<std::string>() == "z");
  }
  CHECK(blocks > 15000);
}

TEST_CASE("no line of a block begins like a key") {
  CHECK(block_text("one two status: three", 0, 10) == ">-\n  one\n  two status:\n  three");
  CHECK(block_text("one two http://a", 0, 9) == ">-\n  one two\n  http://a");
  CHECK(block_text("Status: one\ntwo", 0, 80) == ">-\n  Status: one\n\n  two");
  CHECK(!block_text("one\nstatus: two", 0, 80));
  CHECK(!block_text("one\n  status:\n", 0, 80));
}

TEST_CASE("a block is as a person writes it") {
  CHECK(block_text("one two three four", 2, 12) == ">-\n    one two\n    three\n    four");
  CHECK(block_text("one\ntwo\n", 0, 80) == ">\n  one\n\n  two");
  CHECK(block_text("  drawn\n lines", 0, 80) == "|2-\n    drawn\n   lines");
  CHECK(!block_text("", 0, 80));
  CHECK(!block_text("\n", 0, 80));
  CHECK(!block_text("a\rb", 0, 80));
  CHECK(!block_text("a\x1b[31mb", 0, 80));
}

}  // namespace
}  // namespace followup
