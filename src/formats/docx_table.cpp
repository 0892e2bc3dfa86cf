// The head of a table stands on each of its pages, and short rows stay on one.
#include "formats/docx_table.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "formats/cell_text.h"
#include "text/line_styles.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::string_view shade_of_heads = "E7ECF2";
constexpr int width_of_character = 105;  // of the text of tables, on average
constexpr int width_of_margins = 220;    // left and right in a cell, with some air

std::vector<std::size_t> columns_for_people(const Table& table) {
  std::vector<std::size_t> columns;
  columns.reserve(table.columns.size());
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].audience != Audience::machines) columns.push_back(i);
  }
  return columns;
}

bool is_continued(const Cell& cell) {
  return std::holds_alternative<Continued>(cell);
}

std::string_view colour_of(Tone tone) {
  switch (tone) {
    case Tone::neutral:
      break;
    case Tone::good:
      return "1E6B34";
    case Tone::caution:
      return "8A5200";
    case Tone::bad:
      return "B3261E";
  }
  return {};
}

std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    longest = std::max(longest, display_width(text.substr(at, end - at)));
    at = end + 1;
  }
  return longest;
}

class TableWriter {
 public:
  TableWriter(DocxText& text, pugi::xml_node parent, const Table& table, std::vector<int> widths)
      : text_(text),
        table_(table),
        widths_(std::move(widths)),
        columns_(columns_for_people(table)),
        element_(append_table(parent, widths_, table.title)) {
    for (const RowGroup& group : table.groups) starts_.insert(group.first);
  }

  void write() {
    write_head();
    auto group = table_.groups.begin();
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
      for (; group != table_.groups.end() && group->first == row; ++group) write_group(*group);
      write_row(row);
    }
    if (!table_.total.empty()) write_total();
  }

 private:
  pugi::xml_node append_row(bool is_whole, bool is_head) {
    pugi::xml_node row = element_.append_child("w:tr");
    if (!is_whole && !is_head) return row;
    pugi::xml_node properties = row.append_child("w:trPr");
    if (is_whole) properties.append_child("w:cantSplit");
    if (is_head) properties.append_child("w:tblHeader");
    return row;
  }

  ParagraphLook look_of(std::size_t column) const {
    return {"TableText", table_.columns[column].is_number(), false};
  }

  void write_head() {
    pugi::xml_node row = append_row(true, true);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      ParagraphLook look = look_of(columns_[i]);
      look.keeps_with_next = true;
      text_.add_paragraph(append_cell(row, {widths_[i], 1, true}),
                          table_.columns[columns_[i]].title, look, {true});
    }
  }

  void write_group(const RowGroup& group) {
    pugi::xml_node row = append_row(true, false);
    const int width = std::accumulate(widths_.begin(), widths_.end(), 0);
    text_.add_paragraph(append_cell(row, {width, columns_.size()}), group.title,
                        {"TableText", false, true}, {true});
  }

  bool continues(std::size_t row, std::size_t column) const {
    return row < table_.rows.size() && !starts_.contains(row) && row > 0 &&
           is_continued(table_.rows[row][column]);
  }

  const char* merge_of(std::size_t row, std::size_t column) const {
    if (continues(row, column)) return "continue";
    return continues(row + 1, column) ? "restart" : nullptr;
  }

  void write_row(std::size_t row) {
    // A longer one may go on on the next page: it would leave half a page empty.
    constexpr std::size_t most_of_whole = 400;
    const std::vector<Cell>& cells = table_.rows[row];
    const bool is_whole = std::ranges::all_of(columns_, [&](std::size_t column) {
      return cell_text(cells[column], {}).size() <= most_of_whole;
    });
    pugi::xml_node element = append_row(is_whole, false);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::size_t column = columns_[i];
      CellLook look{widths_[i]};
      look.merge = merge_of(row, column);
      const auto* number = std::get_if<std::int64_t>(&cells[column]);
      RunLook run;
      if (table_.columns[column].is_alarm && number != nullptr && *number > 0) {
        run = {true, colour_of(Tone::bad)};
      }
      write_cell_content(text_, append_cell(element, look), cells[column], look_of(column), run);
    }
  }

  void write_total() {
    const std::vector<Cell> cells = shown_total(table_);
    pugi::xml_node row = append_row(true, false);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      write_cell_content(text_, append_cell(row, {widths_[i]}), cells[columns_[i]],
                         look_of(columns_[i]), {true});
    }
  }

  DocxText& text_;
  const Table& table_;
  std::vector<int> widths_;
  std::vector<std::size_t> columns_;
  pugi::xml_node element_;
  std::set<std::size_t> starts_;  // rows that begin a group
};

}  // namespace

pugi::xml_node append_table(pugi::xml_node parent, const std::vector<int>& widths,
                            std::string_view title) {
  pugi::xml_node table = parent.append_child("w:tbl");
  pugi::xml_node properties = table.append_child("w:tblPr");
  append_valued(properties, "w:tblStyle", "TableGrid");
  pugi::xml_node width = properties.append_child("w:tblW");
  width.append_attribute("w:w") = std::accumulate(widths.begin(), widths.end(), 0);
  width.append_attribute("w:type") = "dxa";
  properties.append_child("w:tblLayout").append_attribute("w:type") = "fixed";
  append_valued(properties, "w:tblLook", "0620").append_attribute("w:firstRow") = "1";
  if (!title.empty()) append_valued(properties, "w:tblCaption", visible(title));
  pugi::xml_node grid = table.append_child("w:tblGrid");
  for (const int column : widths) grid.append_child("w:gridCol").append_attribute("w:w") = column;
  return table;
}

pugi::xml_node append_cell(pugi::xml_node row, CellLook look) {
  pugi::xml_node cell = row.append_child("w:tc");
  pugi::xml_node properties = cell.append_child("w:tcPr");
  pugi::xml_node width = properties.append_child("w:tcW");
  width.append_attribute("w:w") = look.width;
  width.append_attribute("w:type") = "dxa";
  if (look.columns > 1) append_valued(properties, "w:gridSpan", fmt::format("{}", look.columns));
  if (look.merge != nullptr) append_valued(properties, "w:vMerge", look.merge);
  if (look.is_head) {
    pugi::xml_node shade = append_valued(properties, "w:shd", "clear");
    shade.append_attribute("w:color") = "auto";
    shade.append_attribute("w:fill") = std::string(shade_of_heads).c_str();
  }
  return cell;
}

ColumnWidths::ColumnWidths(const Report& report, int full_width) : full_width_(full_width) {
  for (const Block& block : report.blocks) {
    if (const auto* table = std::get_if<Table>(&block)) measure(*table);
  }
}

std::string ColumnWidths::key_of(const Table& table) {
  std::string key(table.key);
  for (const std::size_t i : columns_for_people(table)) {
    key += fmt::format("/{}", table.columns[i].key);
  }
  return key;
}

void ColumnWidths::measure(const Table& table) {
  const std::vector<std::size_t> columns = columns_for_people(table);
  std::vector<Measure>& measures = measures_[key_of(table)];
  measures.resize(columns.size());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    Measure& measure = measures[i];
    const auto add = [&](std::string_view words) {
      measure.longest_word = std::max(measure.longest_word, longest_word(words));
      measure.all_words += static_cast<double>(words.size());
    };
    add(table.columns[columns[i]].title);
    for (const auto& row : table.rows) add(cell_text(row[columns[i]], {}));
  }
}

std::vector<int> ColumnWidths::of(const Table& table) const {
  // Longer words, such as addresses, may be broken.
  constexpr std::size_t longest = 18;
  const std::vector<Measure>& measures = measures_.at(key_of(table));
  std::vector<int> widths;
  widths.reserve(measures.size());
  double shares = 0;
  for (const Measure& measure : measures) {
    const int characters =
        static_cast<int>(std::clamp<std::size_t>(measure.longest_word, 3, longest));
    widths.push_back(characters * width_of_character + width_of_margins);
    shares += std::sqrt(measure.all_words);
  }
  // What the longest words leave goes to those with more words: four times as many get twice as
  // much.
  const int taken = std::accumulate(widths.begin(), widths.end(), 0);
  const int left = full_width_ - taken;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const double share = left > 0 ? std::sqrt(measures[i].all_words) / std::max(shares, 1.0)
                                  : static_cast<double>(widths[i]) / taken;
    widths[i] += static_cast<int>(std::floor(left * share));
  }
  return widths;
}

void write_table(DocxText& text, pugi::xml_node parent, const Table& table,
                 const ColumnWidths& widths) {
  const std::vector<int> of_columns = widths.of(table);
  if (of_columns.empty()) return;
  TableWriter(text, parent, table, of_columns).write();
  if (const std::string words = legend(table, {}); !words.empty()) {
    text.add_paragraph(parent, words, {"TableText"});
  }
}

void add_line(DocxText& text, pugi::xml_node parent, const CellLine& line, ParagraphLook look,
              RunLook run) {
  look.style = style_of(line.role, look.style);
  text.add_paragraph(parent, line.words, look, run);
}

void write_cell_content(DocxText& text, pugi::xml_node cell, const Cell& content,
                        ParagraphLook look, RunLook run) {
  const auto* lines = std::get_if<Lines>(&content);
  if (lines != nullptr && !lines->lines.empty()) {
    for (const CellLine& line : lines->lines) add_line(text, cell, line, look, run);
    return;
  }
  if (const auto* signal = std::get_if<Signal>(&content)) {
    run = {signal->tone != Tone::neutral, colour_of(signal->tone)};
  }
  text.add_paragraph(cell, cell_text(content, {}), look, run);
}

}  // namespace followup
