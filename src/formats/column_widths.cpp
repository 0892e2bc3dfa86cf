// Narrowing columns where it costs least.
#include "formats/column_widths.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>

#include "formats/wrap.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::size_t narrowest = 4;
// Of a column of text in which words are broken, as long as ids beside it would be.
constexpr std::size_t narrowest_readable = 12;
// Longer words are paths and the like, which are broken between their parts.
constexpr std::size_t longest_name_kept = 16;
// What holds no marks of such names is a word of a language, which may put several into one.
constexpr std::size_t longest_word_kept = 24;

using Row = std::vector<TextCell>;

template <class Look>
void for_each_word(std::string_view text, const Look& look) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    look(text.substr(at, end - at));
    at = end + 1;
  }
}

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  for_each_word(text,
                [&](std::string_view word) { longest = std::max(longest, display_width(word)); });
  return longest;
}

// The same of a number with what it counts: "46.2 %", "(6 of 13)".
std::size_t longest_unit(std::string_view text) {
  std::size_t longest = 0;
  for (std::size_t at = text.find_first_not_of(' '); at < text.size();) {
    const std::size_t end = end_of_unit(text, at, text.size());
    longest = std::max(longest, display_width(text.substr(at, end - at)));
    at = text.find_first_not_of(' ', end);
  }
  return longest;
}

// An id, a day, a path, and not only a word of a language.
bool is_name(std::string_view word) {
  return word.find_first_of("/_-@0123456789") != std::string_view::npos;
}

// How long it may be to stay whole.
std::size_t longest_kept(std::string_view word) {
  return is_name(word) ? longest_name_kept : longest_word_kept;
}

// Of what is too long, the longest part that is not.
std::size_t longest_to_keep(std::string_view word) {
  const std::size_t most = longest_kept(word);
  std::size_t longest = 0;
  for (const std::string_view part : breakable_parts(word, most)) {
    const std::size_t width = display_width(part);
    if (width <= most) longest = std::max(longest, width);
  }
  return longest;
}

// The same of what stands between slashes, after which an id may be broken.
std::size_t longest_between_slashes(std::string_view word) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t end = std::min(word.find('/', at), word.size() - 1) + 1;
    longest = std::max(longest, longest_to_keep(word.substr(at, end - at)));
    at = end;
  }
  return longest;
}

// An id, a day or a number in a text.
bool has_digit(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos;
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

// Narrows columns until the table fits, each time where it costs the fewest lines.
class Narrowing {
 public:
  Narrowing(const TextTable& table, std::size_t width)
      : width_(width),
        widths_(natural_widths(table, width)),
        narrowest_(table.columns.size(), narrowest),
        are_names_(table.columns.size(), true),
        words_(table.columns.size()),
        names_(table.columns.size()),
        numbered_(table.columns.size()),
        breaks_(table.columns.size()) {
    const auto& columns = table.columns;
    const auto& rows = table.rows;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      // A column of none would have endless lines.
      words_[i] = std::max<std::size_t>(1, longest_word(columns[i].title));
      whole_words_.push_back(words_[i]);
      count_breaks(i, columns[i].title);
    }
    const std::size_t step = std::max<std::size_t>(1, rows.size() / most_rows_weighed);
    for (std::size_t r = 0; r < rows.size(); r += step) weigh(std::span(rows).subspan(r));
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (columns[i].words == Words::whole) keep_words(rows, i);
    }
  }

  // Where names do not fit, they are broken between their parts.
  Narrowing& keep_readable() {
    narrow_to(whole_words_);
    std::vector<std::size_t> least = whole_words_;
    for (std::size_t i = 0; i < least.size(); ++i) {
      if (narrowest_[i] < whole_words_[i]) least[i] = std::max(words_[i], names_[i]);
    }
    narrow_to(least);
    return *this;
  }

  // Ids, days and numbers stay whole.
  Narrowing& break_words_but_ids() {
    std::vector<std::size_t> least = whole_words_;
    for (std::size_t i = 0; i < least.size(); ++i) {
      if (narrowest_[i] > narrowest) continue;
      const std::size_t kept = are_names_[i] ? names_[i] : numbered_[i];
      least[i] = std::max(std::min(least[i], narrowest_readable), kept);
    }
    narrow_to(least);
    return *this;
  }

  Narrowing& break_words() {
    narrow_to(narrowest_);
    return *this;
  }

  std::vector<std::size_t> take() { return std::move(widths_); }

 private:
  // A long table is judged by some of its rows.
  static constexpr std::size_t most_rows_weighed = 100;

  // The first of the rows. A cell that is several rows high weighs a part of itself.
  void weigh(std::span<const Row> rows) {
    auto& lengths = lengths_.emplace_back();
    for (std::size_t i = 0; i < rows.front().size(); ++i) {
      const TextCell& cell = rows.front()[i];
      lengths.push_back(cell.continues ? 0 : widest_line(cell.words) / height_in_rows(rows, i));
      for_each_word(cell.words, [&](std::string_view word) { keep_whole(word, i); });
      if (cell.words.find_first_of(" \n") != std::string::npos) are_names_[i] = false;
      count_breaks(i, cell.words);
    }
  }

  void keep_whole(std::string_view word, std::size_t column) {
    whole_words_[column] = std::max(whole_words_[column], longest_to_keep(word));
    const std::size_t part = longest_between_slashes(word);
    names_[column] = std::max(names_[column], part);
    if (!is_name(word)) words_[column] = std::max(words_[column], longest_to_keep(word));
    if (has_digit(word)) numbered_[column] = std::max(numbered_[column], part);
  }

  void count_breaks(std::size_t column, std::string_view words) {
    for_each_word(words, [&](std::string_view word) {
      const std::size_t letters = display_width(word);
      if (letters > longest_kept(word)) return;
      for (std::size_t width = 1; width < letters; ++width) {
        breaks_[column][width] += (letters - 1) / width;
      }
    });
  }

  void keep_words(const std::vector<Row>& rows, std::size_t column) {
    for (const Row& row : rows) {
      whole_words_[column] = std::max(whole_words_[column], longest_unit(row[column].words));
    }
    narrowest_[column] = whole_words_[column];
    widths_[column] = std::max(widths_[column], whole_words_[column]);
  }

  void narrow_to(const std::vector<std::size_t>& least) {
    for (std::size_t total = total_width(widths_); total > width_; --total) {
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
  std::vector<bool> are_names_;  // of each column: ids, days and the like, a word in each cell
  // Of each column, the longest word of a language, the longest part of its words, and of those
  // with digits.
  std::vector<std::size_t> words_;
  std::vector<std::size_t> names_;
  std::vector<std::size_t> numbered_;
  std::vector<std::vector<std::size_t>> lengths_;
  // Of each column, by its width: how often words that should be whole are broken.
  std::vector<std::array<std::size_t, longest_word_kept>> breaks_;
};

}  // namespace

std::size_t total_width(const std::vector<std::size_t>& columns) {
  return std::accumulate(columns.begin(), columns.end(), column_gap * (columns.size() - 1));
}

std::vector<std::size_t> natural_widths(const TextTable& table, std::size_t limit) {
  std::vector<std::size_t> widths;
  widths.reserve(table.columns.size());
  for (const TextColumn& column : table.columns) widths.push_back(display_width(column.title));
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], widest_line(row[i].words));
  }
  for (std::size_t& width : widths) width = std::min(width, limit);
  return widths;
}

std::vector<std::size_t> readable_widths(const TextTable& table, std::size_t width) {
  Narrowing narrowing(table, width);
  narrowing.keep_readable();
  // Numbers are compared with those above and below: for a table of them a word that is broken
  // beside them costs less than rows one below the other.
  const auto numbers = std::ranges::count(table.columns, Words::whole, &TextColumn::words);
  const bool compares_numbers = 2 * static_cast<std::size_t>(numbers) > table.columns.size();
  if (compares_numbers) narrowing.break_words_but_ids();
  return narrowing.take();
}

std::vector<std::size_t> narrow_widths(const TextTable& table, std::size_t width) {
  return Narrowing(table, width).keep_readable().break_words_but_ids().break_words().take();
}

}  // namespace followup
