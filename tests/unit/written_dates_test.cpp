// Dates as documents write them (tests/dates/written.tsv): only what is certain becomes one.
#include <doctest/doctest.h>

#include <array>

#include "date/written_date.h"
#include "followup/date.h"
#include "table_file.h"

namespace followup {
namespace {

constexpr std::array<std::string_view, 7> names{"date", "duration",  "continuous", "tbd",
                                                "none", "ambiguous", "unknown"};

TEST_CASE("written dates mean what the table says") {
  const auto rows = test::read_table("tests/dates/written.tsv");
  CHECK(rows.size() > 50);
  for (const auto& row : rows) {
    CAPTURE(row.at(0));
    const WrittenDate read = read_written_date(row.at(0));
    CHECK(names.at(static_cast<std::size_t>(read.meaning)) == row.at(1));
    CHECK(read.value == (row.size() > 2 ? row.at(2) : ""));
    if (read.meaning == WrittenDate::Meaning::date) {
      CHECK(std::holds_alternative<Edtf>(parse_edtf(read.value)));
    }
  }
}

TEST_CASE("the order of day and month decides what is ambiguous, and nothing else") {
  CHECK(read_written_date("03/04/2021", DateOrder::day_first).value == "2021-04-03");
  CHECK(read_written_date("03/04/2021", DateOrder::month_first).value == "2021-03-04");
  CHECK(read_written_date("31/12/2021", DateOrder::month_first).value == "2021-12-31");
  CHECK(read_written_date("12/31/2021", DateOrder::day_first).meaning ==
        WrittenDate::Meaning::unknown);
}

}  // namespace
}  // namespace followup
