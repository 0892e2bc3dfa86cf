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

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    longest = std::max(longest, display_width(text.substr(at, end - at)));
    at = end + 1;
  }
  return longest;
}

std::vector<std::size_t> natural_widths(const std::vector<TextColumn>& columns,
                                        const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  widths.reserve(columns.size());
  for (const TextColumn& column : columns) widths.push_back(display_width(column.title));
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  }
  return widths;
}

// Narrows columns until the table fits, each time where it costs the fewest lines.
class Narrowing {
 public:
  Narrowing(const std::vector<TextColumn>& columns,
            const std::vector<std::vector<std::string>>& rows)
      : widths_(natural_widths(columns, rows)), narrowest_(columns.size(), narrowest) {
    for (const TextColumn& column : columns) whole_words_.push_back(longest_word(column.title));
    const std::size_t step = std::max<std::size_t>(1, rows.size() / most_rows_weighed);
    for (std::size_t r = 0; r < rows.size(); r += step) {
      auto& lengths = lengths_.emplace_back();
      for (std::size_t i = 0; i < rows[r].size(); ++i) {
        lengths.push_back(display_width(rows[r][i]));
        const std::size_t word = longest_word(rows[r][i]);
        if (word <= longest_word_kept) whole_words_[i] = std::max(whole_words_[i], word);
      }
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (columns[i].alignment == Alignment::right) narrowest_[i] = whole_words_[i];
    }
  }

  // Breaks words only where the table does not fit otherwise, and numbers never.
  std::vector<std::size_t> fit(std::size_t width) {
    narrow_to(width, whole_words_);
    narrow_to(width, narrowest_);
    return widths_;
  }

 private:
  // A long table is judged by some of its rows.
  static constexpr std::size_t most_rows_weighed = 100;
  // Longer words are paths and the like, which may be broken.
  static constexpr std::size_t longest_word_kept = 16;

  void narrow_to(std::size_t width, const std::vector<std::size_t>& least) {
    const std::size_t gaps = gap * (widths_.size() - 1);
    std::size_t total = std::accumulate(widths_.begin(), widths_.end(), gaps);
    for (; total > width; --total) {
      const std::size_t column = cheapest(least);
      if (column == widths_.size()) break;
      --widths_[column];
    }
  }

  std::size_t cheapest(const std::vector<std::size_t>& least) const {
    std::size_t best = widths_.size();
    std::size_t best_lines = 0;
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      if (widths_[i] <= least[i]) continue;
      const std::size_t lines = lines_without_one(i);
      const bool is_better = best == widths_.size() || lines < best_lines ||
                             (lines == best_lines && widths_[i] > widths_[best]);
      if (is_better) {
        best = i;
        best_lines = lines;
      }
    }
    return best;
  }

  // Lines of the table if the column were narrower by one.
  std::size_t lines_without_one(std::size_t column) const {
    std::size_t lines = 0;
    for (const auto& lengths : lengths_) {
      std::size_t height = 1;
      for (std::size_t i = 0; i < lengths.size(); ++i) {
        const std::size_t width = widths_[i] - (i == column ? 1 : 0);
        // Lines end at words, so that a little of each is lost.
        const std::size_t usable = width > 10 ? width - 3 : width;
        height = std::max(height, lengths[i] <= width ? 1 : (lengths[i] + usable - 1) / usable);
      }
      lines += height;
    }
    return lines;
  }

  std::vector<std::size_t> widths_;
  std::vector<std::size_t> whole_words_;
  std::vector<std::size_t> narrowest_;
  std::vector<std::vector<std::size_t>> lengths_;
};

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
  std::vector<std::size_t> widths =
      width ? Narrowing(columns, rows).fit(*width) : natural_widths(columns, rows);
  const Layout layout(columns, std::move(widths), width.has_value());
  std::vector<std::string> titles;
  titles.reserve(columns.size());
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
