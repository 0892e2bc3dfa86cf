// Counts become levels, and levels characters.
#include "formats/sparkline.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::size_t levels = 8;
constexpr std::array<std::string_view, levels> blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::array<std::string_view, levels> ascii_blocks{"_", ".", ":", "-", "=", "+", "*", "#"};

// What is not 0 is drawn higher than what is.
std::size_t level_of(std::int64_t count, std::int64_t most) {
  if (count <= 0) return 0;
  const auto highest = static_cast<double>(levels - 1);
  const double share = static_cast<double>(count) / static_cast<double>(most);
  return std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(share * highest)));
}

std::string with_capital(std::string_view words) {
  std::string text(words);
  if (text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

// Names, counts and the blanks between them.
std::size_t width_beside(const std::vector<DrawnLine>& lines) {
  std::size_t name = 0;
  std::size_t counts = 0;
  for (const DrawnLine& line : lines) {
    name = std::max(name, display_width(line.name));
    counts = std::max(counts, display_width(line.counts));
  }
  return name + counts + 4;
}

}  // namespace

std::string sparkline(std::span<const std::int64_t> counts, std::size_t most_characters,
                      bool is_ascii) {
  std::string drawn;
  if (counts.empty()) return drawn;
  const std::int64_t most = *std::ranges::max_element(counts);
  const std::size_t width = std::min(counts.size(), most_characters);
  for (std::size_t i = 0; i < width; ++i) {
    const std::size_t level = level_of(counts[(i + 1) * counts.size() / width - 1], most);
    drawn += is_ascii ? ascii_blocks[level] : blocks[level];
  }
  return drawn;
}

std::vector<DrawnLine> drawn_lines(const Chart& chart, const TextStyle& style) {
  constexpr std::size_t widest = 60;
  std::vector<DrawnLine> lines;
  if (chart.rows.empty()) return lines;
  for (std::size_t i = 0; i < chart.measures.size(); ++i) {
    const std::int64_t first = chart.rows.front().counts[i];
    const std::int64_t last = chart.rows.back().counts[i];
    lines.push_back({with_capital(name(chart.measures[i])),
                     {},
                     chart.rows.size() == 1
                         ? fmt::format("{}", last)
                         : fmt::format("{} {} {}", first, style.is_ascii ? "->" : "→", last)});
  }
  const std::size_t beside = width_beside(lines);
  const std::size_t room = style.width.value_or(beside + widest);
  const std::size_t width = std::clamp<std::size_t>(room > beside ? room - beside : 1, 1, widest);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::vector<std::int64_t> counts;
    for (const ChartRow& row : chart.rows) counts.push_back(row.counts[i]);
    lines[i].drawn = sparkline(counts, width, style.is_ascii);
  }
  return lines;
}

}  // namespace followup
