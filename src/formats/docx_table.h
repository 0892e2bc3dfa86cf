// Tables in WordprocessingML: a report's own, and the bordered ones that a form is made of.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "followup/report.h"
#include "formats/docx_text.h"

namespace followup {

// Lengths are in twentieths of a point.

// A bordered table of these columns at the end of `parent`.
pugi::xml_node append_table(pugi::xml_node parent, const std::vector<int>& widths,
                            std::string_view title = {});

struct CellLook {
  int width = 0;
  std::size_t columns = 1;      // that it spans
  bool is_head = false;         // shaded
  const char* merge = nullptr;  // "restart" or "continue": cells below each other that are one
};
// Without its paragraphs, of which it must get one at least.
pugi::xml_node append_cell(pugi::xml_node row, CellLook look);

// How wide the columns of tables must be, measured over all tables of the same columns, so that
// they stand below each other in one line.
class ColumnWidths {
 public:
  ColumnWidths(const Report& report, int full_width);
  // Of the columns for people.
  std::vector<int> of(const Table& table) const;

 private:
  struct Measure {
    std::size_t longest_word = 0;  // in characters
    double all_words = 0;
  };
  static std::string key_of(const Table& table);
  void measure(const Table& table);

  int full_width_;
  std::map<std::string, std::vector<Measure>> measures_;
};

// Without columns for people nothing.
void write_table(DocxText& text, pugi::xml_node parent, const Table& table,
                 const ColumnWidths& widths);

// A paragraph with the style that says what the line is, to whoever imports the document again.
void add_line(DocxText& text, pugi::xml_node parent, const CellLine& line, ParagraphLook look = {},
              RunLook run = {});

// A paragraph, or several, in a cell of a table.
void write_cell_content(DocxText& text, pugi::xml_node cell, const Cell& content,
                        ParagraphLook look = {}, RunLook run = {});

}  // namespace followup
