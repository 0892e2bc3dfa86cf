// What the cells of spreadsheets and of delimited text have in common.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "import/source_document.h"

namespace followup {

// Holds the cells of a document to what memory bears. A cell, or a line in one, takes about
// 300 bytes besides its text, so that 2 million and the most of text make less than 1 GiB.
class CellBudget {
 public:
  // Throws Failure when it is spent.
  void take_cells(std::size_t count);
  void take_text(std::size_t bytes);

 private:
  std::size_t cells_left_ = 2'000'000;
  std::size_t text_left_ = most_text_of_document;
};

// The lines of a cell, a paragraph each, without blanks around them and without empty ones at both
// ends; none if the cell is blank. `text` is text as source_text() returns it. Throws
// Failure when the budget is spent.
std::vector<SourceParagraph> cell_paragraphs(std::string_view text, CellBudget& budget);

}  // namespace followup
