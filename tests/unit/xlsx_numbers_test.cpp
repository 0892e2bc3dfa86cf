// Numbers of workbooks as their formats show them.
#include <doctest/doctest.h>

#include <string>

#include "import/xlsx_numbers.h"

namespace followup {
namespace {

TEST_CASE("numbers are shown plainly") {
  struct Row {
    std::string written;
    std::string shown;
  };
  const Row rows[]{{"1E3", "1000"},
                   {"0.1", "0.1"},
                   {"12.50", "12.5"},
                   {"-0", "0"},
                   {"1.0000000000000002", "1"},
                   {"123456789012345678", "123456789012345678"},
                   {"1E300", "1E300"},
                   {"nan", "nan"},
                   {"12 apples", "12 apples"},
                   {"4.3500000000000005", "4.35"}};
  for (const Row& row : rows) CHECK(number_text(row.written) == row.shown);
}

TEST_CASE("numbers have the places that their formats show") {
  struct Row {
    std::string code;
    std::string written;
    std::string shown;
  };
  const Row rows[]{{"0%", "0.5", "50%"},
                   {"0%", "0.125", "13%"},
                   {"0%", "0.285", "29%"},
                   {"0%", "-0.001", "0%"},
                   {"0.0%", "0.07", "7.0%"},
                   {"0.#%", "0.07", "7%"},
                   {"0\\ %", "1", "100%"},
                   {"0%;[Red]-0%", "-0.25", "-25%"},
                   {"0.00", "12500.5", "12500.50"},
                   {"0.00", "3", "3.00"},
                   {"0.00", "0.12345", "0.12345"},
                   {"#,##0.00 \"USD\"", "12500.5", "12500.50"},
                   {"#,##0.00\\ [$€-407]", "12500.5", "12500.50"},
                   {"_-* #,##0.00 €_-;-* #,##0.00 €_-", "7.5", "7.50"},
                   {"#,##0", "12500.5", "12500.5"},
                   {"0.00", "1234567890123456789", "1234567890123456789"},
                   {"0.00", "1E300", "1E300"},
                   {"0%", "1E300", "1E300"},
                   {"0.00", "n/a", "n/a"}};
  for (const Row& row : rows) {
    CAPTURE(row.code);
    const auto shown = number_shown_by_code(row.code);
    REQUIRE(shown);
    CHECK(number_as_shown(row.written, *shown) == row.shown);
  }
  for (const char* other :
       {"General", "@", "0.00E+00", "# ?/?", "0.0,", "[<1]0%;0", "0%%", "000-0000", "dd.mm", "",
        "0.0000000000000000", "\"unclosed 0", "0.0.0"}) {
    CAPTURE(other);
    CHECK_FALSE(number_shown_by_code(other));
  }
  REQUIRE(number_shown_by_built_in(10));
  CHECK(number_as_shown("0.5", *number_shown_by_built_in(10)) == "50.00%");
  CHECK_FALSE(number_shown_by_built_in(0));
  CHECK_FALSE(number_shown_by_built_in(14));
}

}  // namespace
}  // namespace followup
