// What was read of a Word, Excel, CSV or text file, before anything is known of its meaning:
// paragraphs and tables in the order of the document, each with its place in words for people.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "followup/line_role.h"

namespace followup {

// Text is valid UTF-8 without control characters but for '\n', which is a line break inside the
// paragraph. Check boxes, whichever way the program draws them, are ☐ and ☒.
struct SourceParagraph {
  std::string text;
  std::vector<std::string> links;  // targets of its hyperlinks, in order
  bool is_list_item = false;
  bool is_aside =
      false;  // of a page header or footer, or a note: it stands in no place of the text
  LineRole role = LineRole::plain;  // by a style of our own documents
  int heading_level = 0;            // 1 is a title or a first heading; 0 is none
  std::string place;                // "paragraph 4", "line 12"; empty inside a cell
};

struct SourceCell {
  std::vector<SourceParagraph> paragraphs;  // empty ones too: they divide what a cell says
  std::size_t column = 0;                   // in the grid, from 0
  std::size_t columns = 1;                  // that it spans
  bool continues_above = false;             // the lower part of a cell that is several rows high
  std::string place;                        // "table 2, row 3, column 1", "sheet Actions, cell C5"
};

struct SourceRow {
  std::vector<SourceCell> cells = {};  // from left to right; a spreadsheet leaves empty ones out
  bool is_heading = false;             // a Word table repeats it on each page
};

struct SourceTable {
  std::string name;  // of the sheet; empty elsewhere
  std::vector<SourceRow> rows;
};

struct SourceDocument {
  std::vector<std::variant<SourceParagraph, SourceTable>> blocks;
  std::vector<std::string> remarks;  // what was passed over, a sentence each: macros, pictures
};

// Where the work ends, so that no file can take all memory: text of a document, and files that
// expand while they are read.
inline constexpr std::size_t most_text_of_document = 64U << 20U;    // bytes
inline constexpr std::size_t most_expanded_of_archive = 1U << 30U;  // bytes, read in pieces

}  // namespace followup
