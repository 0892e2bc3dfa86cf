// Cells as words and bars of characters, for text and Markdown.
#pragma once

#include <string>
#include <vector>

#include "followup/format.h"

namespace followup {

// Safe to show; only Lines have line breaks.
std::string cell_text(const Cell& cell, const TextStyle& style);

// "3 of 4"; "75 % (3 of 4)".
std::string counts_text(Ratio ratio);
std::string ratio_text(Ratio ratio);

// Blank where there is nothing to add up, which is not the same as nothing known.
std::vector<Cell> shown_total(const Table& table);

// What the characters of the table's bars stand for; empty if it has none or needs none.
std::string legend(const Table& table, const TextStyle& style);

}  // namespace followup
