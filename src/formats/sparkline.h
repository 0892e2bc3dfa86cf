// Lines over time as a row of characters each, for text and Markdown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "followup/format.h"

namespace followup {

// A character for each count, the higher the larger: the lowest is 0, the highest the most of these
// counts. Where there are more than `most_characters`, which is at least 1, neighbours are put
// together, and the last of them is drawn.
std::string sparkline(std::span<const std::int64_t> counts, std::size_t most_characters,
                      bool is_ascii);

// One measure of a chart of lines.
struct DrawnLine {
  std::string name;    // "Open"
  std::string drawn;   // "▁▂▃▅▇"
  std::string counts;  // "12 → 30", or "12" of one point
};
// As wide as fits, with a name and its counts beside it.
std::vector<DrawnLine> drawn_lines(const Chart& chart, const TextStyle& style);

}  // namespace followup
