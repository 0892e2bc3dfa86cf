// Wrapping and padding.
#include "formats/text_table.h"

#include <algorithm>
#include <span>

#include "formats/colour.h"
#include "formats/column_widths.h"
#include "formats/named_texts.h"
#include "formats/wrap.h"
#include "text/unicode.h"

namespace followup {
namespace {

// Where nothing says how wide a table may be, a longer cell hangs over what stands beside it: all
// rows would be as long as the longest.
constexpr std::size_t widest_aligned = 200;

using Row = std::vector<TextCell>;

// How many of the rows, from the first on, are one thing: those whose first cell continues.
std::size_t rows_of_one_thing(std::span<const Row> rows) {
  std::size_t count = 1;
  while (count < rows.size() && !rows[count].empty() && rows[count].front().continues) ++count;
  return count;
}

// How many rows of its thing each of its cells is high, from below, because there may be thousands.
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
        wrapped[r].push_back(lines_of(thing[r][i], i));
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
        if (i > 0) blanks[line] += column_gap;
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
  std::vector<std::string> lines_of(const TextCell& cell, std::size_t column) const {
    if (cell.continues) return {};
    return wrapped_lines(cell.words, wraps_ ? std::optional(widths_[column]) : std::nullopt);
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

std::string lines_above(const TextGroup& group, std::optional<std::size_t> width, bool has_colour) {
  std::string text;
  for (const std::string& line : wrap(group.title, width)) {
    text += paint(line, Paint::bold, has_colour) + "\n";
  }
  return text;
}

// A line of hyphens is the same in every character set.
std::string line_above_total(std::size_t width) {
  return std::string(width, '-') + "\n";
}

std::string in_columns(const TextTable& table, std::vector<std::size_t> widths,
                       std::optional<std::size_t> width, bool has_colour) {
  const std::size_t whole_width = total_width(widths);
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
      text += "\n" + lines_above(*group, width, has_colour);
      ++group;
      is_first = true;
    }
    const std::size_t end = group == table.groups.end() ? table.rows.size() : group->first;
    const std::span<const Row> rest = std::span(table.rows).first(end).subspan(r);
    const std::span<const Row> thing = rest.first(rows_of_one_thing(rest));
    const std::vector<std::string> lines = layout.lines(thing);
    const bool is_total = table.has_total && r + 1 == table.rows.size();
    if (is_total) {
      text += line_above_total(whole_width);
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

// Each row as a list of its titles and cells, for a width that their columns do not fit into.
std::string one_below_the_other(const TextTable& table, std::size_t width, bool has_colour) {
  std::string text;
  auto group = table.groups.begin();
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    if (!text.empty()) text += "\n";
    if (group != table.groups.end() && group->first == r) {
      text += lines_above(*group, width, has_colour) + "\n";
      ++group;
    }
    if (table.has_total && r + 1 == table.rows.size()) text += line_above_total(width);
    std::vector<NamedText> named;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const TextCell& cell = table.rows[r][i];
      if (!cell.words.empty()) named.push_back({table.columns[i].title, cell.words, cell.paint});
    }
    text += lay_out(named, width, has_colour);
  }
  return text;
}

bool has_high_cells(const TextTable& table) {
  return std::ranges::any_of(table.rows, [](const Row& row) {
    return std::ranges::any_of(row, [](const TextCell& cell) { return cell.continues; });
  });
}

}  // namespace

std::string lay_out(const TextTable& table, std::optional<std::size_t> width, bool has_colour) {
  if (!width) {
    return in_columns(table, natural_widths(table, widest_aligned), width, has_colour);
  }
  std::vector<std::size_t> widths = readable_widths(table, *width);
  const bool fits = total_width(widths) <= *width;
  // What belongs to several rows cannot stand in each of them.
  if (!fits && has_high_cells(table)) {
    widths = narrow_widths(table, *width);
  } else if (!fits) {
    return one_below_the_other(table, *width, has_colour);
  }
  return in_columns(table, std::move(widths), width, has_colour);
}

}  // namespace followup
