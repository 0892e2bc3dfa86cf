// A table of text in aligned columns.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "formats/colour.h"

namespace followup {

enum class Alignment : std::uint8_t { left, right };

// What becomes of words where a table is too wide.
enum class Words : std::uint8_t {
  breakable,
  whole,  // numbers and bars: a part of one says something else
};

struct TextColumn {
  std::string title;
  Alignment alignment = Alignment::left;
  Words words = Words::breakable;
};

// What stands in a cell, safe to show already. Line breaks in it are kept.
struct TextCell {
  std::string words;
  std::optional<Paint> paint = {};
  bool continues = false;  // the cell above reaches down to here
};

struct TextGroup {
  std::string title;
  std::size_t first = 0;  // the row that it stands above
};

struct TextTable {
  std::vector<TextColumn> columns;
  std::vector<std::vector<TextCell>> rows;
  std::vector<TextGroup> groups = {};
  bool has_total = false;  // the last row sums the others up
};

// Rows whose first cell continues belong to the row above; cells of that row that continue too may
// use the height of all of them. With a width, columns of text are narrowed and wrapped until the
// table fits, and where it does not, rows stand one below the other as lists; without a width only
// line breaks make a row higher than a line, and a very long cell
// pushes aside what follows it in its row.
std::string lay_out(const TextTable& table, std::optional<std::size_t> width, bool has_colour);

}  // namespace followup
