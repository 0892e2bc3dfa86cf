// Texts as a workbook can hold them. Lengths are in UTF-16 units, as Excel counts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

constexpr std::size_t longest_cell = 32767;
constexpr std::size_t longest_sheet_name = 31;

// Without what a sheet's name must not have, and cut to what it may; never empty. `text` may be
// anything.
std::string sheet_name(std::string_view text);

// The text of a cell in pieces of at most so many units, at least one. Control characters are spelt
// out, line breaks stay; what Excel would take for a character in its own spelling (_x0041_) is
// written so that it stays what it is.
std::vector<std::string> cell_pieces(std::string_view text, std::size_t most = longest_cell);

// Whether Excel would take it for a formula if somebody opened the cell and closed it again.
bool looks_like_formula(std::string_view text);

}  // namespace followup
