// Lines and columns as editors count them.
#include <doctest/doctest.h>

#include "followup/source.h"

namespace followup {
namespace {

TEST_CASE("lines end at LF or CRLF, and columns count characters") {
  const std::string text = "a\r\nбв: 1\n\n😀x";
  const LineIndex index(text);
  CHECK(index.position(0) == Position{1, 1});
  CHECK(index.position(3) == Position{2, 1});
  CHECK(index.position(5) == Position{2, 2});
  CHECK(index.position(7) == Position{2, 3});
  CHECK(index.position(static_cast<std::uint32_t>(text.size() - 1)) == Position{4, 2});
  CHECK(index.line(1) == "a");
  CHECK(index.line(2) == "бв: 1");
  CHECK(index.line(3).empty());
  CHECK(index.line(4) == "😀x");
  CHECK(index.line(5).empty());
}

TEST_CASE("a place behind the end is the end") {
  const LineIndex index("ab\n");
  CHECK(index.position(3) == Position{2, 1});
  CHECK(index.position(99) == Position{2, 1});
}

TEST_CASE("columns are right far into a long line") {
  std::string text = "x\n";
  for (int i = 0; i < 5000; ++i) text += "é";
  const LineIndex index(text);
  CHECK(index.position(2 + 2 * 4321) == Position{2, 4322});
}

}  // namespace
}  // namespace followup
