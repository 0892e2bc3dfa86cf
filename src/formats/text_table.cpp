// Column widths, wrapping and padding.
#include "formats/text_table.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>

#include "formats/colour.h"
#include "formats/wrap.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 4;
// Where nothing says how wide a table may be, a longer cell hangs over what stands beside it: all
// rows would be as long as the longest.
constexpr std::size_t widest_aligned = 200;

template <class Look>
void for_each_word(std::string_view text, const Look& look) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    look(display_width(text.substr(at, end - at)));
    at = end + 1;
  }
}

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  for_each_word(text, [&](std::size_t width) { longest = std::max(longest, width); });
  return longest;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

using Row = std::vector<TextCell>;

// How many of the rows, from the first on, are one thing: those whose first cell continues.
std::size_t rows_of_one_thing(std::span<const Row> rows) {
  std::size_t count = 1;
  while (count < rows.size() && !rows[count].empty() && rows[count].front().continues) ++count;
  return count;
}

// How many rows of its thing the cell of a column in the first of them is high.
std::size_t height_in_rows(std::span<const Row> rows, std::size_t column) {
  const auto is_reached = [&](const Row& row) {
    return !row.empty() && row.front().continues && row[column].continues;
  };
  std::size_t height = 1;
  while (height < rows.size() && is_reached(rows[height])) ++height;
  return height;
}

// The same for each cell of each row of one thing, from below, because one may have thousands.
std::vector<std::vector<std::size_t>> heights_in_rows(std::span<const Row> thing) {
  std::vector<std::vector<std::size_t>> heights(thing.size());
  for (std::size_t r = thing.size(); r-- > 0;) {
    const bool is_last = r + 1 == thing.size();
    for (std::size_t i = 0; i < thing[r].size(); ++i) {
      const bool reaches_down = !is_last && thing[r + 1][i].continues;
      heights[r].push_back(reaches_down ? heights[r + 1][i] + 1 : 1);
    }
  }
  return heights;
}

std::size_t width_of(const TextCell& cell) {
  std::size_t widest = 0;
  for (const std::string_view line : lines_of(cell.words)) {
    widest = std::max(widest, display_width(line));
  }
  return widest;
}

// As wide as the widest cell, but no column wider than the limit.
std::vector<std::size_t> natural_widths(const TextTable& table, std::size_t limit) {
  std::vector<std::size_t> widths;
  widths.reserve(table.columns.size());
  for (const TextColumn& column : table.columns) widths.push_back(display_width(column.title));
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
  }
  for (std::size_t& width : widths) width = std::min(width, limit);
  return widths;
}

// Narrows columns until the table fits, each time where it costs the fewest lines.
class Narrowing {
 public:
  Narrowing(const TextTable& table, std::size_t width)
      : width_(width),
        widths_(natural_widths(table, width)),
        narrowest_(table.columns.size(), narrowest),
        breaks_(table.columns.size()) {
    const auto& columns = table.columns;
    const auto& rows = table.rows;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      // A column of none would have endless lines.
      whole_words_.push_back(std::max<std::size_t>(1, longest_word(columns[i].title)));
      count_breaks(i, columns[i].title);
    }
    const std::size_t step = std::max<std::size_t>(1, rows.size() / most_rows_weighed);
    for (std::size_t r = 0; r < rows.size(); r += step) weigh(std::span(rows).subspan(r));
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (columns[i].words == Words::whole) keep_words(rows, i);
    }
  }

  // Breaks words only where the table does not fit otherwise, and those of some columns never.
  std::vector<std::size_t> fit() {
    narrow_to(whole_words_);
    narrow_to(narrowest_);
    return widths_;
  }

 private:
  // A long table is judged by some of its rows.
  static constexpr std::size_t most_rows_weighed = 100;
  // Longer words are paths and the like, which may be broken.
  static constexpr std::size_t longest_word_kept = 16;

  // The first of the rows. A cell that is several rows high weighs a part of itself.
  void weigh(std::span<const Row> rows) {
    auto& lengths = lengths_.emplace_back();
    for (std::size_t i = 0; i < rows.front().size(); ++i) {
      const TextCell& cell = rows.front()[i];
      lengths.push_back(cell.continues ? 0 : width_of(cell) / height_in_rows(rows, i));
      const std::size_t word = longest_word(cell.words);
      if (word <= longest_word_kept) whole_words_[i] = std::max(whole_words_[i], word);
      count_breaks(i, cell.words);
    }
  }

  void count_breaks(std::size_t column, std::string_view words) {
    for_each_word(words, [&](std::size_t word) {
      if (word > longest_word_kept) return;
      for (std::size_t width = 1; width < word; ++width) {
        breaks_[column][width] += (word - 1) / width;
      }
    });
  }

  void keep_words(const std::vector<Row>& rows, std::size_t column) {
    for (const Row& row : rows) {
      whole_words_[column] = std::max(whole_words_[column], longest_word(row[column].words));
    }
    narrowest_[column] = whole_words_[column];
    widths_[column] = std::max(widths_[column], whole_words_[column]);
  }

  void narrow_to(const std::vector<std::size_t>& least) {
    const std::size_t gaps = gap * (widths_.size() - 1);
    std::size_t total = std::accumulate(widths_.begin(), widths_.end(), gaps);
    for (; total > width_; --total) {
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
      // A word that is broken is as bad as a line more, because it is hard to read.
      const std::size_t lines = lines_without_one(i) + breaks_without_one(i);
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

  // How often words of the table were broken if the column were narrower by one.
  std::size_t breaks_without_one(std::size_t column) const {
    std::size_t breaks = 0;
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      const std::size_t width = widths_[i] - (i == column ? 1 : 0);
      if (width < breaks_[i].size()) breaks += breaks_[i][width];
    }
    return breaks;
  }

  std::size_t width_;
  std::vector<std::size_t> widths_;
  std::vector<std::size_t> whole_words_;
  std::vector<std::size_t> narrowest_;
  std::vector<std::vector<std::size_t>> lengths_;
  // Of each column, by its width: how often words that should be whole are broken.
  std::vector<std::array<std::size_t, longest_word_kept>> breaks_;
};

class Layout {
 public:
  Layout(const std::vector<TextColumn>& columns, std::vector<std::size_t> widths, bool wraps,
         bool has_colour)
      : columns_(columns), widths_(std::move(widths)), wraps_(wraps), has_colour_(has_colour) {}

  // The lines of one thing, which may be several rows; they have no blanks at their ends.
  std::vector<std::string> lines(std::span<const Row> thing) const {
    std::vector<WrappedRow> wrapped(thing.size());
    for (std::size_t r = 0; r < thing.size(); ++r) {
      for (std::size_t i = 0; i < thing[r].size(); ++i) {
        wrapped[r].push_back(wrapped_lines(thing[r][i], i));
      }
    }
    const std::vector<std::size_t> starts = starts_of_rows(thing, wrapped);
    std::vector<std::string> result(starts.back());
    std::vector<std::size_t> blanks(result.size());
    for (std::size_t i = 0; i < thing.front().size(); ++i) {
      std::vector<Piece> pieces(result.size());
      for (std::size_t r = 0; r < thing.size(); ++r) {
        std::size_t line = starts[r];
        for (std::string& words : wrapped[r][i]) {
          pieces[line++] = {std::move(words), thing[r][i].paint};
        }
      }
      for (std::size_t line = 0; line < result.size(); ++line) {
        if (i > 0) blanks[line] += gap;
        if (pieces[line].words.empty()) {
          blanks[line] += widths_[i];
        } else {
          blanks[line] = append(result[line], pieces[line], i, blanks[line]);
        }
      }
    }
    return result;
  }

 private:
  using WrappedRow = std::vector<std::vector<std::string>>;  // the lines of each cell
  struct Piece {
    std::string words;
    std::optional<Paint> colour;
  };

  // The first line of each row of one thing, and the end of the last. Rows of more than a line have
  // an empty one between them, which a cell that is several rows high runs through.
  static std::vector<std::size_t> starts_of_rows(std::span<const Row> thing,
                                                 const std::vector<WrappedRow>& wrapped) {
    const std::vector<std::vector<std::size_t>> heights = heights_in_rows(thing);
    std::size_t gap_between_rows = 0;
    for (std::size_t r = 0; r < thing.size(); ++r) {
      for (std::size_t i = 0; i < thing[r].size(); ++i) {
        if (heights[r][i] == 1 && wrapped[r][i].size() > 1) gap_between_rows = 1;
      }
    }
    std::vector<std::size_t> starts(thing.size() + 1);
    std::vector<std::size_t> ends(thing.size());
    for (std::size_t r = 0; r < thing.size(); ++r) {
      for (std::size_t i = 0; i < thing[r].size(); ++i) {
        const std::size_t last = r + heights[r][i] - 1;
        ends[last] = std::max(ends[last], starts[r] + wrapped[r][i].size());
      }
      ends[r] = std::max(ends[r], starts[r] + 1);
      starts[r + 1] = r + 1 == thing.size() ? ends[r] : ends[r] + gap_between_rows;
    }
    return starts;
  }

  // Of a cell that continues there are none: they are those of the cell above.
  std::vector<std::string> wrapped_lines(const TextCell& cell, std::size_t column) const {
    std::vector<std::string> all;
    if (cell.continues) return all;
    for (const std::string_view line : lines_of(cell.words)) {
      for (std::string& part : wrap(line, wraps_ ? std::optional(widths_[column]) : std::nullopt)) {
        all.push_back(std::move(part));
      }
    }
    return all;
  }

  // Colours must not count as width, and blanks wait until something follows them: takes those
  // that have waited and returns those that do.
  std::size_t append(std::string& text, const Piece& piece, std::size_t column,
                     std::size_t blanks) const {
    const std::size_t width = display_width(piece.words);
    const std::size_t padding = widths_[column] - std::min(width, widths_[column]);
    const bool is_right = columns_[column].alignment == Alignment::right;
    text.append(is_right ? blanks + padding : blanks, ' ');
    text += piece.colour ? paint(piece.words, *piece.colour, has_colour_) : piece.words;
    return is_right ? 0 : padding;
  }

  const std::vector<TextColumn>& columns_;
  std::vector<std::size_t> widths_;
  bool wraps_;
  bool has_colour_;
};

Row titles_of(const TextTable& table) {
  Row titles;
  titles.reserve(table.columns.size());
  for (const TextColumn& column : table.columns) titles.push_back({column.title, Paint::bold});
  return titles;
}

}  // namespace

std::string lay_out(const TextTable& table, std::optional<std::size_t> width, bool has_colour) {
  std::vector<std::size_t> widths =
      width ? Narrowing(table, *width).fit() : natural_widths(table, widest_aligned);
  const std::size_t total_width =
      std::accumulate(widths.begin(), widths.end(), gap * (widths.size() - 1));
  const Layout layout(table.columns, std::move(widths), width.has_value(), has_colour);
  std::string text;
  const auto add = [&](const std::vector<std::string>& lines) {
    for (const std::string& line : lines) text += line + "\n";
  };
  const Row titles = titles_of(table);
  add(layout.lines(std::span(&titles, 1)));
  auto group = table.groups.begin();
  bool is_first = true;  // of the table or of a group
  bool is_after_wrapped = false;
  for (std::size_t r = 0; r < table.rows.size();) {
    if (group != table.groups.end() && group->first == r) {
      text += "\n";
      for (const std::string& line : wrap(group->title, width)) {
        text += paint(line, Paint::bold, has_colour) + "\n";
      }
      ++group;
      is_first = true;
    }
    const std::size_t end = group == table.groups.end() ? table.rows.size() : group->first;
    const std::span<const Row> rest = std::span(table.rows).first(end).subspan(r);
    const std::span<const Row> thing = rest.first(rows_of_one_thing(rest));
    const std::vector<std::string> lines = layout.lines(thing);
    const bool is_total = table.has_total && r + 1 == table.rows.size();
    if (is_total) {
      // A line of hyphens is the same in every character set.
      text += std::string(total_width, '-') + "\n";
    } else if (!is_first && (is_after_wrapped || lines.size() > 1)) {
      text += "\n";  // wrapped rows run into each other without a line between them
    }
    add(lines);
    is_after_wrapped = lines.size() > 1;
    is_first = false;
    r += thing.size();
  }
  return text;
}

}  // namespace followup
