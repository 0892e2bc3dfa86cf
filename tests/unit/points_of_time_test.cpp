// Ends of periods.
#include <doctest/doctest.h>

#include "history/points_of_time.h"

namespace followup {
namespace {

Day day(std::string_view text) {
  return *parse_day(text);
}

std::string end_of(std::string_view text, Step step) {
  return iso(last_day(day(text), step));
}

std::string points(std::string_view from, std::string_view to, Step step, std::size_t most = 10) {
  std::string all;
  for (const Day point : points_of_time(day(from), day(to), step, most)) all += iso(point) + " ";
  return all;
}

TEST_CASE("a period ends with its last day") {
  CHECK(end_of("2026-11-21", Step::day) == "2026-11-21");
  CHECK(end_of("2026-11-21", Step::week) == "2026-11-22");
  CHECK(end_of("2026-11-22", Step::week) == "2026-11-22");
  CHECK(end_of("2026-11-23", Step::week) == "2026-11-29");
  CHECK(end_of("2024-02-01", Step::month) == "2024-02-29");
  CHECK(end_of("2026-12-31", Step::month) == "2026-12-31");
  CHECK(end_of("2026-01-01", Step::quarter) == "2026-03-31");
  CHECK(end_of("2026-10-01", Step::quarter) == "2026-12-31");
  CHECK(end_of("2026-06-30", Step::year) == "2026-12-31");
}

TEST_CASE("the last point is the day that was asked for") {
  CHECK(points("2026-01-15", "2026-03-10", Step::month) == "2026-01-31 2026-02-28 2026-03-10 ");
  CHECK(points("2026-01-15", "2026-02-28", Step::month) == "2026-01-31 2026-02-28 ");
  CHECK(points("2026-01-15", "2026-01-15", Step::year) == "2026-01-15 ");
  CHECK(points("9999-12-30", "9999-12-31", Step::week) == "9999-12-31 ");
}

TEST_CASE("no more points are made than are wanted") {
  CHECK(points("2026-01-01", "2026-12-31", Step::day, 2) == "2026-01-01 2026-01-02 ");
}

}  // namespace
}  // namespace followup
