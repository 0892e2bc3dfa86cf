// Column widths, wrapping and padding.
#include "formats/text_table.h"

#include <algorithm>
#include <numeric>

#include "formats/colour.h"
#include "formats/wrap.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 4;

std::vector<std::size_t> natural_widths(const std::vector<TextColumn>& columns,
                                        const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const TextColumn& column : columns) widths.push_back(display_width(column.title));
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  }
  return widths;
}

// Takes from the widest column of text until the table fits. Numbers are never wrapped.
void narrow(std::vector<std::size_t>& widths, const std::vector<TextColumn>& columns,
            std::size_t width) {
  const std::size_t gaps = gap * (widths.size() - 1);
  while (std::accumulate(widths.begin(), widths.end(), gaps) > width) {
    std::size_t widest = widths.size();
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (columns[i].alignment == Alignment::right || widths[i] <= narrowest) continue;
      if (widest == widths.size() || widths[i] > widths[widest]) widest = i;
    }
    if (widest == widths.size()) return;
    --widths[widest];
  }
}

class Layout {
 public:
  Layout(const std::vector<TextColumn>& columns, std::vector<std::size_t> widths, bool wraps)
      : columns_(columns), widths_(std::move(widths)), wraps_(wraps) {}

  // The lines of one row; they have no blanks at their ends.
  std::vector<std::string> lines(const std::vector<std::string>& cells) const {
    std::vector<std::vector<std::string>> wrapped;
    std::size_t height = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      wrapped.push_back(wrap(cells[i], wraps_ ? std::optional(widths_[i]) : std::nullopt));
      height = std::max(height, wrapped.back().size());
    }
    std::vector<std::string> result(height);
    for (std::size_t line = 0; line < height; ++line) {
      std::string& text = result[line];
      for (std::size_t i = 0; i < wrapped.size(); ++i) {
        append(text, line < wrapped[i].size() ? wrapped[i][line] : std::string(), i);
      }
      text.erase(text.find_last_not_of(' ') + 1);
    }
    return result;
  }

 private:
  void append(std::string& text, const std::string& words, std::size_t column) const {
    const std::size_t width = display_width(words);
    const std::size_t padding = widths_[column] - std::min(width, widths_[column]);
    if (column > 0) text.append(gap, ' ');
    if (columns_[column].alignment == Alignment::right) text.append(padding, ' ');
    text += words;
    if (columns_[column].alignment == Alignment::left) text.append(padding, ' ');
  }

  const std::vector<TextColumn>& columns_;
  std::vector<std::size_t> widths_;
  bool wraps_;
};

}  // namespace

std::string lay_out(const std::vector<TextColumn>& columns,
                    const std::vector<std::vector<std::string>>& rows,
                    std::optional<std::size_t> width, bool has_colour) {
  std::vector<std::size_t> widths = natural_widths(columns, rows);
  if (width) narrow(widths, columns, *width);
  const Layout layout(columns, std::move(widths), width.has_value());
  std::vector<std::string> titles;
  for (const TextColumn& column : columns) titles.push_back(column.title);
  std::string text;
  for (const std::string& line : layout.lines(titles)) {
    text += paint(line, Paint::bold, has_colour) + "\n";
  }
  bool is_after_wrapped = false;
  for (const auto& row : rows) {
    const std::vector<std::string> lines = layout.lines(row);
    // Wrapped rows run into each other without a line between them.
    if (is_after_wrapped || (lines.size() > 1 && &row != &rows.front())) text += "\n";
    for (const std::string& line : lines) text += line + "\n";
    is_after_wrapped = lines.size() > 1;
  }
  return text;
}

}  // namespace followup
