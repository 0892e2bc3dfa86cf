// The text of a matrix: a table of Word that was saved as text. A tab at the beginning of a line
// begins a cell, and nothing says where a row ends.
#pragma once

#include <string_view>
#include <vector>

#include "import/source_document.h"

namespace followup {

struct TextLine {
  std::string_view text;
  std::size_t number = 0;  // from 1
};

// A line without tabs and blanks around, a bullet in front of it as what it is.
SourceParagraph paragraph_of(const TextLine& line);

// Paragraphs and tables. Cells below headings are rows where their number is a multiple of that of
// the headings; every other cell is a row of its own. Nothing if the text is no matrix.
std::vector<std::variant<SourceParagraph, SourceTable>> matrix_in(
    const std::vector<TextLine>& lines);

}  // namespace followup
