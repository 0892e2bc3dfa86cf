// Counts cells: how many headings there are says how many cells make a row.
#include "import/text_matrix.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "import/field_names.h"
#include "import/raw_plan.h"
#include "import/source_text.h"
#include "import/texts.h"
#include "text/unicode.h"

namespace followup {
namespace {

using Blocks = std::vector<std::variant<SourceParagraph, SourceTable>>;

enum class CellKind : std::uint8_t {
  empty,
  heading,     // of a column
  merged,      // a heading over "Comments" and "Status"
  block,       // a label with which the next block of the template begins
  other_text,  // other labels too
};

struct TextCell {
  SourceCell cell;
  CellKind kind = CellKind::empty;
};

bool begins_block(std::string_view first_line) {
  const auto label = label_of(first_line);
  if (!label) return false;
  return label->field == ImportField::evaluation || label->field == ImportField::responsible ||
         label->field == ImportField::recommendation;
}

CellKind kind_of(const SourceCell& cell) {
  const RawValue value = value_of(cell.paragraphs, cell.place);
  if (value.is_empty()) return CellKind::empty;
  if (begins_block(value.paragraphs.front().text)) return CellKind::block;
  std::string words = text_of(value);
  std::ranges::replace(words, '\n', ' ');
  const auto field =
      words.ends_with(':') || label_of(words) ? std::nullopt : field_of_heading(words);
  if (!field) return CellKind::other_text;
  return field == ImportField::monitoring ? CellKind::merged : CellKind::heading;
}

std::vector<TextCell> cells_of(const std::vector<TextLine>& lines, std::size_t first) {
  std::vector<TextCell> cells;
  bool has_text = false;
  for (std::size_t i = first; i < lines.size(); ++i) {
    SourceParagraph paragraph = paragraph_of(lines[i]);
    if (lines[i].text.starts_with('\t')) {
      cells.emplace_back();
      has_text = false;
    }
    SourceCell& cell = cells.back().cell;
    // A cell is where its first words are.
    if (cell.place.empty() || (!has_text && !paragraph.text.empty())) cell.place = paragraph.place;
    has_text = has_text || !paragraph.text.empty();
    paragraph.place.clear();
    cell.paragraphs.push_back(std::move(paragraph));
  }
  for (TextCell& cell : cells) cell.kind = kind_of(cell.cell);
  return cells;
}

// The headings of a table, and where what they are over begins.
struct Headings {
  std::vector<SourceRow> rows;  // one, or two where a heading is merged
  std::size_t columns = 0;
  std::size_t end = 0;
};

SourceCell placed(const SourceCell& cell, std::size_t column, std::size_t columns) {
  SourceCell copy = cell;
  copy.column = column;
  copy.columns = columns;
  return copy;
}

bool is_heading(CellKind kind) {
  return kind == CellKind::heading || kind == CellKind::merged;
}

// Below a heading that is not merged stands an empty cell, below a merged one its own headings.
std::optional<Headings> headings_at(const std::vector<TextCell>& cells, std::size_t first) {
  constexpr std::size_t least = 2;
  constexpr std::size_t most = 50;
  const std::size_t last = std::min(cells.size(), first + most);
  std::size_t end = first;
  while (end < last && is_heading(cells[end].kind)) ++end;
  if (end - first < least) return std::nullopt;
  const bool has_merged =
      std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(first),
                  cells.begin() + static_cast<std::ptrdiff_t>(end),
                  [](const TextCell& cell) { return cell.kind == CellKind::merged; });
  Headings found;
  found.rows.resize(has_merged ? 2 : 1);
  std::size_t below = end;
  for (std::size_t i = first; i < end; ++i) {
    std::size_t columns = 1;
    if (cells[i].kind == CellKind::merged) {
      columns = 0;
      while (below < cells.size() && cells[below].kind == CellKind::heading) {
        found.rows.back().cells.push_back(
            placed(cells[below++].cell, found.columns + columns++, 1));
      }
      if (columns == 0) return std::nullopt;
    } else if (has_merged) {
      if (below == cells.size() || cells[below].kind != CellKind::empty) return std::nullopt;
      ++below;
    }
    found.rows.front().cells.push_back(placed(cells[i].cell, found.columns, columns));
    found.columns += columns;
  }
  found.end = below;
  return found;
}

class MatrixText {
 public:
  explicit MatrixText(std::vector<TextCell> cells) : cells_(std::move(cells)) {}

  // Nothing if no headings are clear, and there are not two blocks either.
  Blocks read() {
    for (std::size_t i = 0; i < cells_.size();) {
      const auto headings = headings_at(cells_, i);
      if (!headings) {
        alone(cells_[i++]);
        continue;
      }
      std::size_t end = headings->end;
      while (end < cells_.size() && cells_[end].kind != CellKind::block) ++end;
      if ((end - headings->end) % headings->columns == 0) {
        rows(*headings, end);
        i = end;
      } else {
        while (i < end) alone(cells_[i++]);
      }
    }
    constexpr std::size_t least_blocks = 2;
    const bool is_matrix =
        has_rows_ || static_cast<std::size_t>(std::ranges::count(cells_, CellKind::block,
                                                                 &TextCell::kind)) >= least_blocks;
    return is_matrix ? std::move(blocks_) : Blocks();
  }

 private:
  void alone(const TextCell& cell) {
    if (cell.kind == CellKind::empty) return;
    if (!is_open_) blocks_.emplace_back(SourceTable{});
    is_open_ = true;
    std::get<SourceTable>(blocks_.back()).rows.push_back({{cell.cell}});
  }

  void rows(const Headings& headings, std::size_t end) {
    SourceTable table{{}, headings.rows};
    for (std::size_t i = headings.end; i < end; i += headings.columns) {
      SourceRow& row = table.rows.emplace_back();
      row.cells.reserve(headings.columns);
      for (std::size_t column = 0; column < headings.columns; ++column) {
        row.cells.push_back(placed(cells_[i + column].cell, column, 1));
      }
    }
    blocks_.emplace_back(std::move(table));
    is_open_ = false;
    has_rows_ = true;
  }

  std::vector<TextCell> cells_;
  Blocks blocks_;
  bool is_open_ = false;  // the last table, for cells that are rows of their own
  bool has_rows_ = false;
};

// Word writes them as characters into a text.
constexpr std::array<std::string_view, 6> bullets{"·", "•", "▪", "◦", "‣", "\uF0B7"};

}  // namespace

SourceParagraph paragraph_of(const TextLine& line) {
  SourceParagraph paragraph;
  paragraph.place = fmt::format("line {}", line.number);
  const std::string clean = source_text(line.text);
  std::string_view text = without_blanks_around(clean);
  for (const std::string_view bullet : bullets) {
    if (!text.starts_with(bullet)) continue;
    const std::string_view rest = text.substr(bullet.size());
    if (!rest.starts_with(' ')) continue;
    text = without_blanks_around(rest);
    paragraph.is_list_item = true;
    break;
  }
  paragraph.text = std::string(text);
  return paragraph;
}

Blocks matrix_in(const std::vector<TextLine>& lines) {
  const auto first =
      std::ranges::find_if(lines, [](const TextLine& line) { return line.text.starts_with('\t'); });
  if (first == lines.end()) return {};
  const auto before = static_cast<std::size_t>(first - lines.begin());
  Blocks tables = MatrixText(cells_of(lines, before)).read();
  if (tables.empty()) return {};
  Blocks blocks;
  blocks.reserve(before + tables.size());
  for (std::size_t i = 0; i < before; ++i) blocks.emplace_back(paragraph_of(lines[i]));
  std::ranges::move(tables, std::back_inserter(blocks));
  return blocks;
}

}  // namespace followup
