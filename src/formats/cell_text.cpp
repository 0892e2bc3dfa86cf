// Words for cells, and bars: every part that is not nothing has at least one character.
#include "formats/cell_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "text/unicode.h"

namespace followup {
namespace {

// Bars are never wrapped, and names beside them need room.
std::size_t width_of_bars(const TextStyle& style) {
  if (!style.width || *style.width >= 100) return 20;
  return *style.width >= 80 ? 12 : 6;
}

std::string_view character(Measure measure, bool is_ascii) {
  switch (measure) {
    case Measure::closed:
    case Measure::owned:
      return is_ascii ? "#" : "█";
    case Measure::overdue:
      return is_ascii ? "!" : "▓";
    case Measure::open:
    case Measure::partner:
      return is_ascii ? "-" : "░";
    case Measure::dropped:
      return is_ascii ? "." : "·";
  }
  return {};
}

// Lengths in characters: in proportion, at least one for each part that is not nothing.
std::vector<std::size_t> lengths(const Bar& bar, std::size_t width) {
  std::vector<std::size_t> all;
  for (const MeasuredPart& part : bar.parts) {
    const auto in_proportion = static_cast<std::size_t>(
        (part.count * static_cast<std::int64_t>(2 * width) + bar.full) / (2 * bar.full));
    all.push_back(part.count > 0 ? std::max<std::size_t>(1, in_proportion) : 0);
  }
  // What rounding up has added is taken from the longest.
  const auto too_long = [&] {
    std::size_t sum = 0;
    for (const std::size_t length : all) sum += length;
    return sum > width;
  };
  while (too_long()) {
    const auto longest = std::max_element(all.begin(), all.end());
    if (*longest <= 1) break;
    --*longest;
  }
  return all;
}

std::string bar_text(const Bar& bar, const TextStyle& style) {
  if (bar.full <= 0) return {};
  const std::vector<std::size_t> parts = lengths(bar, width_of_bars(style));
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (std::size_t n = 0; n < parts[i]; ++n) {
      text += character(bar.parts[i].measure, style.is_ascii);
    }
  }
  return text;
}

// "└─ Health Workforce Unit": as long a branch as it is deep.
std::string branch(std::size_t depth, bool is_ascii) {
  if (depth == 0) return {};
  std::string drawn = is_ascii ? "-" : "└";
  for (std::size_t i = 1; i < depth; ++i) drawn += is_ascii ? "-" : "─";
  return drawn + " ";
}

std::string joined(const std::vector<std::string>& list, std::string_view separator) {
  std::string text;
  for (const std::string& entry : list) {
    if (&entry != &list.front()) text += separator;
    text += visible(entry);
  }
  return text;
}

}  // namespace

std::string counts_text(Ratio ratio) {
  return fmt::format("{} of {}", ratio.part, ratio.whole);
}

std::string ratio_text(Ratio ratio) {
  return fmt::format("{} ({})", percentage_text(ratio), counts_text(ratio));
}

std::string cell_text(const Cell& cell, const TextStyle& style) {
  struct Shown {
    const TextStyle& style;

    std::string operator()(std::monostate) const { return "–"; }
    std::string operator()(const std::string& text) const { return visible(text); }
    std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
    std::string operator()(Day day) const { return iso(day); }
    std::string operator()(bool is_true) const { return is_true ? "yes" : "no"; }
    std::string operator()(const std::vector<std::string>& list) const {
      return list.empty() ? "–" : joined(list, ", ");
    }
    std::string operator()(Ratio ratio) const { return ratio_text(ratio); }
    std::string operator()(const Signal& signal) const { return visible(signal.words); }
    std::string operator()(const Bar& bar) const { return bar_text(bar, style); }
    std::string operator()(const Lines& lines) const { return joined(lines.words(), "\n"); }
    std::string operator()(const Indented& indented) const {
      return branch(indented.depth, style.is_ascii) + visible(indented.words);
    }
    std::string operator()(const Continued&) const { return {}; }
  };
  return std::visit(Shown{style}, cell);
}

std::vector<Cell> shown_total(const Table& table) {
  std::vector<Cell> cells = table.total;
  for (Cell& cell : cells) {
    if (std::holds_alternative<std::monostate>(cell)) cell = std::string();
  }
  return cells;
}

std::string legend(const Table& table, const TextStyle& style) {
  std::string words;
  if (!table.has_legend) return words;
  std::set<Measure> named;
  for (const auto& row : table.rows) {
    for (const Cell& cell : row) {
      const Bar* bar = std::get_if<Bar>(&cell);
      if (bar == nullptr) continue;
      for (const MeasuredPart& part : bar->parts) {
        if (!named.insert(part.measure).second) continue;
        words += fmt::format("{}{} {}", words.empty() ? "" : "   ",
                             character(part.measure, style.is_ascii), name(part.measure));
      }
    }
  }
  return words;
}

}  // namespace followup
