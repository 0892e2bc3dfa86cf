// Paragraphs of cells, and how many cells there may be.
#include "import/table_cells.h"

#include <fmt/core.h>

#include <algorithm>

#include "followup/failure.h"
#include "text/unicode.h"

namespace followup {

std::vector<SourceParagraph> cell_paragraphs(std::string_view text, CellBudget& budget) {
  constexpr std::string_view blanks = " \n";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  text = text.substr(first, text.find_last_not_of(blanks) - first + 1);
  const std::size_t lines = 1 + static_cast<std::size_t>(std::ranges::count(text, '\n'));
  budget.take_cells(lines);
  budget.take_text(text.size());
  std::vector<SourceParagraph> paragraphs;
  paragraphs.reserve(lines);
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    SourceParagraph& paragraph = paragraphs.emplace_back();
    paragraph.text = without_blanks_around(text.substr(at, end - at));
    at = end + 1;
  }
  return paragraphs;
}

void CellBudget::take_cells(std::size_t count) {
  if (count > cells_left_) {
    throw Failure(
        "it has more than 2 million cells, or lines in them, which no table of "
        "actions has");
  }
  cells_left_ -= count;
}

void CellBudget::take_text(std::size_t bytes) {
  if (bytes > text_left_) {
    throw Failure(fmt::format("it holds more than {} MiB of text, which no table of actions does",
                              most_text_of_document >> 20U));
  }
  text_left_ -= bytes;
}

}  // namespace followup
