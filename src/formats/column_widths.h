// How wide the columns of a table of text are.
#pragma once

#include <cstddef>
#include <vector>

#include "formats/text_table.h"

namespace followup {

// Between two columns.
inline constexpr std::size_t column_gap = 2;

std::size_t total_width(const std::vector<std::size_t>& columns);

// As wide as the widest cell, but no column wider than the limit.
std::vector<std::size_t> natural_widths(const TextTable& table, std::size_t limit);

// Narrowed until the table fits, or as far as its words stay whole. What is longer than words are,
// as paths, may be broken between its parts; in a table of numbers words may be broken, too.
std::vector<std::size_t> readable_widths(const TextTable& table, std::size_t width);

// Narrowed until the table fits, whatever becomes of words; but numbers and bars stay whole, and
// ids and days as long as there are other words.
std::vector<std::size_t> narrow_widths(const TextTable& table, std::size_t width);

}  // namespace followup
