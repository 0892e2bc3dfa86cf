#include "checks/lines_kept.h"

#include <doctest/doctest.h>

using namespace followup;

namespace {

Place place_of(std::string_view text, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

}  // namespace

TEST_CASE("lines kept: places find the same words at the same line and column") {
  const std::string whole =
      "kind: action-plan\r\nid: NAP\r\n\r\nparties:\n  Présidence: {}\n  WHO: {}\nnote: >-\n  "
      "one\n  "
      "two\nend";
  std::vector<Place> places;
  for (const std::string_view words : {"two\nend", "NAP", "one\n  two", "Présidence", "WHO"}) {
    places.push_back(place_of(whole, words));
  }
  const std::vector<Place> before = places;
  std::string text = whole;
  std::vector<Place*> pointers;
  for (Place& place : places) pointers.push_back(&place);
  keep_lines(text, pointers);

  CHECK(text == "\nid: NAP\r\n\n\n  Présidence: {}\n  WHO: {}\n\n  one\n  two\nend");
  const LineIndex lines_before(whole);
  const LineIndex lines_after(text);
  for (std::size_t i = 0; i < places.size(); ++i) {
    CHECK(text.substr(places[i].begin, places[i].end - places[i].begin) ==
          whole.substr(before[i].begin, before[i].end - before[i].begin));
    CHECK(lines_after.position(places[i].begin) == lines_before.position(before[i].begin));
  }
}

TEST_CASE("lines kept: an empty place, an empty text, and nothing to keep") {
  std::string empty;
  Place start;
  keep_lines(empty, {&start});
  CHECK(empty.empty());
  CHECK(start == Place{});

  std::string one_line = "kind: action-plan";
  Place end{17, 17};
  keep_lines(one_line, {&end});
  CHECK(one_line == "kind: action-plan");
  CHECK(end == Place{17, 17});

  std::string lines = "a\nb\n";
  keep_lines(lines, {});
  CHECK(lines.empty());
}
