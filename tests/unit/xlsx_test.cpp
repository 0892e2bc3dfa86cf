// Workbooks: the texts that they can hold, and the sample report as one. What is in it is read back
// by tests/formats/workbooks.py.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <numeric>
#include <string>

#include "formats/formats.h"
#include "formats/xlsx_table.h"
#include "formats/xlsx_text.h"
#include "sample_report.h"

namespace followup {
namespace {

std::string workbook() {
  return write_xlsx(sample_report(), {});
}

std::string joined(const std::vector<std::string>& pieces) {
  return std::accumulate(pieces.begin(), pieces.end(), std::string());
}

// With FOLLOWUP_SAMPLE_WORKBOOK=FILE the workbook is written, for tests/formats or to look at.
TEST_CASE("a workbook of the sample report is the same every time") {
  const std::string bytes = workbook();
  CHECK(bytes.starts_with("PK"));
  CHECK(bytes == workbook());
  if (const char* path = std::getenv("FOLLOWUP_SAMPLE_WORKBOOK")) {
    std::ofstream(path, std::ios::binary) << bytes;
  }
}

TEST_CASE("the time that a workbook was made is never the clock's") {
  Report report;
  report.title = "Title";
  for (const char* day : {"1970-01-01", "-0044-03-15", "1850-01-01", "9999-12-31"}) {
    CAPTURE(day);
    report.as_of = *parse_day(day);
    CHECK(write_xlsx(report, {}) == write_xlsx(report, {}));
  }
}

TEST_CASE("sheets have names that Excel allows") {
  CHECK(sheet_name("Actions") == "Actions");
  CHECK(sheet_name("a[b]c:d*e?f/g\\h") == "a-b-c-d-e-f-g-h");
  CHECK(sheet_name("'quoted'") == "quoted");
  CHECK(sheet_name("it's") == "it's");
  CHECK(sheet_name("") == "Sheet");
  CHECK(sheet_name(" ' ") == "Sheet");
  CHECK(sheet_name("HISTORY") != "HISTORY");
  CHECK(sheet_name("How long the overdue have been so") == "How long the overdue have been…");
  CHECK(sheet_name("1234567890123456789012345678901") == "1234567890123456789012345678901");
  // Fifteen pairs are thirty units.
  std::string emoji;
  for (int i = 0; i < 40; ++i) emoji += "😀";
  CHECK(sheet_name(emoji).size() == 15 * 4 + std::string("…").size());
  CHECK(sheet_name("a\nb\x1b") == "a b<U+001B>");
}

TEST_CASE("the text of a cell is what was written") {
  using Pieces = std::vector<std::string>;
  CHECK(cell_pieces("") == Pieces{""});
  CHECK(cell_pieces("two\nlines") == Pieces{"two\nlines"});
  CHECK(cell_pieces("\x02") == Pieces{"<U+0002>"});
  CHECK(cell_pieces("_x0041_") == Pieces{"_x005F_x0041_"});
  CHECK(cell_pieces("_x0041") == Pieces{"_x0041"});
  CHECK(cell_pieces("_x00G1_") == Pieces{"_x00G1_"});
}

TEST_CASE("a text that is too long goes on, and is cut between characters") {
  CHECK(cell_pieces(std::string(longest_cell, 'x')).size() == 1);
  const std::string longer(40000, 'x');
  const auto pieces = cell_pieces(longer);
  CHECK(pieces.size() == 2);
  CHECK(pieces.front().size() == longest_cell);
  CHECK(joined(pieces) == longer);
  CHECK(cell_pieces("😀😀😀", 5) == std::vector<std::string>{"😀😀", "😀"});
  CHECK(cell_pieces("éé_x0041_", 8) == std::vector<std::string>{"éé", "_x005F_x", "0041_"});
}

TEST_CASE("people's columns stand first, and what only machines read is folded away") {
  const Table table{"t",
                    "",
                    {{"hidden", "Hidden", CellType::text, Audience::machines},
                     {"bar", "", CellType::bar, Audience::people},
                     {"name", "Name"},
                     {"latest_day", "Latest day", CellType::day, Audience::machines},
                     {"share", "Share", CellType::ratio}},
                    {}};
  std::vector<std::string> shown;
  std::vector<std::string> folded;
  for (const SheetColumn& column : sheet_columns(table)) {
    (column.is_folded ? folded : shown).push_back(column.title);
  }
  CHECK(shown == std::vector<std::string>{"Name", "Latest day", "Share"});
  CHECK(folded == std::vector<std::string>{"hidden", "share_numerator", "share_denominator"});
}

}  // namespace
}  // namespace followup
