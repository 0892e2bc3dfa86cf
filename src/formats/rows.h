// Rows of a long table, written on several threads.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "parallel.h"

namespace followup {

// Appends what write(text, index) appends for each row, in the order of the rows.
template <class Write>
void append_rows(std::string& text, std::size_t count, unsigned jobs, const Write& write) {
  constexpr std::size_t rows_in_a_piece = 256;
  if (jobs < 2 || count <= rows_in_a_piece) {
    for (std::size_t i = 0; i < count; ++i) write(text, i);
    return;
  }
  // A few at a time, so that not the whole text is there twice.
  std::vector<std::string> pieces(std::size_t{jobs} * 8);
  for (std::size_t start = 0; start < count; start += pieces.size() * rows_in_a_piece) {
    for_each_index(pieces.size(), jobs, [&](std::size_t piece) {
      const std::size_t first = std::min(start + piece * rows_in_a_piece, count);
      const std::size_t last = std::min(first + rows_in_a_piece, count);
      pieces[piece].clear();
      for (std::size_t i = first; i < last; ++i) write(pieces[piece], i);
    });
    for (const std::string& piece : pieces) text += piece;
  }
}

}  // namespace followup
