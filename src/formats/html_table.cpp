#include "formats/html_table.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "formats/cell_text.h"
#include "formats/svg_charts.h"

namespace followup {
namespace {

std::string class_of(Tone tone) {
  switch (tone) {
    case Tone::neutral:
      return "signal";
    case Tone::good:
      return "signal good";
    case Tone::caution:
      return "signal caution";
    case Tone::bad:
      return "signal bad";
  }
  return {};
}

// The worse the news, the later, so that one click more puts it first.
int rank(Tone tone) {
  return static_cast<int>(tone);
}

// A year that <time> can hold.
bool is_common(std::string_view day) {
  return day.size() == 10 && !day.starts_with('-');
}

// A text that is wider gets a column of some width rather than one word a line.
constexpr std::size_t long_text = 40;

bool is_continued(const Cell& cell) {
  return std::holds_alternative<Continued>(cell);
}

// The text of a cell that is one.
const std::string* text_of(const Cell& cell) {
  const auto* indented = std::get_if<Indented>(&cell);
  return indented == nullptr ? std::get_if<std::string>(&cell) : &indented->words;
}

bool is_long(const Cell& cell) {
  if (const std::string* text = text_of(cell)) return text->size() > long_text;
  if (const auto* signal = std::get_if<Signal>(&cell)) return signal->words.size() > long_text;
  if (const auto* lines = std::get_if<Lines>(&cell)) {
    return std::ranges::any_of(lines->lines,
                               [](const CellLine& line) { return line.words.size() > long_text; });
  }
  if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) {
    std::size_t size = 0;
    for (const std::string& entry : *list) size += entry.size() + 2;
    return size > long_text;
  }
  return false;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Ids, and what has a date in it, which must not be broken at their hyphens; what is longer may
// have to be.
bool must_be_whole(std::string_view text) {
  constexpr std::size_t longest = 24;
  if (text.size() > longest) return false;
  const bool is_one_word = text.find_first_of(" \n") == std::string_view::npos;
  for (std::size_t at = text.find_first_of("-/"); at != std::string_view::npos;
       at = text.find_first_of("-/", at + 1)) {
    if (is_one_word) return true;
    const bool is_in_date =
        at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]);
    if (is_in_date) return true;
  }
  return false;
}

// What the script sorts by where it is not the text of the cell; nothing known comes last.
std::optional<std::string> sort_key(const Cell& cell) {
  if (std::holds_alternative<std::monostate>(cell)) return "";
  if (const auto* ratio = std::get_if<Ratio>(&cell)) {
    const auto tenths = tenths_of_percent(*ratio);
    return tenths ? fmt::format("{}", *tenths) : "";
  }
  if (const auto* signal = std::get_if<Signal>(&cell)) {
    return fmt::format("{} {}", rank(signal->tone), signal->words);
  }
  if (const auto* indented = std::get_if<Indented>(&cell)) return indented->words;
  const auto* list = std::get_if<std::vector<std::string>>(&cell);
  return list != nullptr && list->empty() ? std::optional<std::string>("") : std::nullopt;
}

bool is_number(const Cell& cell) {
  return std::holds_alternative<Ratio>(cell) || std::holds_alternative<std::int64_t>(cell);
}

std::optional<std::string> class_of(const Cell& cell, bool is_in_numbers) {
  if (is_in_numbers) return "number";
  const std::string* text = text_of(cell);
  const bool is_whole = text != nullptr && must_be_whole(*text);
  if (std::holds_alternative<Day>(cell) || is_whole) return "whole";
  return is_long(cell) ? std::optional<std::string>("long") : std::nullopt;
}

// The columns for people of a table, and which of its rows stand together.
class TableWriter {
 public:
  TableWriter(HtmlWriter& html, const Table& table) : html_(html), table_(table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (table.columns[i].audience != Audience::machines) columns_.push_back(i);
    }
    // A row is named by its first cell, if that is a name.
    has_row_names_ = !columns_.empty() && table.columns[columns_.front()].type == CellType::text;
    find_numbers();
    find_heights();
  }

  bool has_columns() const { return !columns_.empty(); }

  void write(const std::string& label) {
    // A wide table is moved in its own frame, with the keyboard too.
    html_.open("section", {{"class", "frame"}, {"tabindex", "0"}, {"aria-label", label}});
    html_.open("table", {{"class", table_.is_document ? "document" : "sortable"}}).new_line();
    if (!table_.title.empty() && !table_.is_folded) {
      html_.open("caption").plan_text(table_.title).close().new_line();
    }
    write_head();
    std::size_t first = 0;
    for (std::size_t i = 0; i <= table_.groups.size(); ++i) {
      const bool is_last = i == table_.groups.size();
      const std::size_t end = is_last ? table_.rows.size() : table_.groups[i].first;
      const RowGroup* group = i == 0 ? nullptr : &table_.groups[i - 1];
      if (group != nullptr || end > first) write_body(group, first, end);
      first = end;
    }
    if (!table_.total.empty()) write_total();
    html_.close().close().new_line();
    write_measures();
  }

 private:
  // Numbers stand one below the other under a heading at the same side, whatever else the column
  // may hold.
  void find_numbers() {
    are_numbers_.resize(table_.columns.size());
    for (const std::size_t i : columns_) {
      are_numbers_[i] =
          table_.columns[i].is_number() ||
          std::ranges::any_of(table_.rows, [&](const auto& row) { return is_number(row[i]); });
    }
  }

  // How many rows each cell is high; 0 is a cell that the one above reaches down to. Most tables
  // have no such cells and need no memory for it.
  void find_heights() {
    has_high_cells_ = std::ranges::any_of(table_.rows, [](const auto& row) {
      return std::ranges::any_of(row, [](const Cell& cell) { return is_continued(cell); });
    });
    if (!has_high_cells_) return;
    heights_.assign(table_.rows.size(), std::vector<std::size_t>(table_.columns.size(), 1));
    std::set<std::size_t> starts{0};
    for (const RowGroup& group : table_.groups) starts.insert(group.first);
    std::vector<std::size_t> top(table_.columns.size(), 0);
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
      for (const std::size_t i : columns_) {
        if (!is_continued(table_.rows[row][i]) || starts.contains(row)) {
          top[i] = row;
          continue;
        }
        ++heights_[top[i]][i];
        heights_[row][i] = 0;
      }
    }
  }

  std::size_t height(std::size_t row, std::size_t column) const {
    return has_high_cells_ ? heights_[row][column] : 1;
  }

  void write_head() {
    html_.open("thead").open("tr");
    for (const std::size_t i : columns_) {
      const Column& column = table_.columns[i];
      const std::optional<std::string> number = "number";
      if (column.title.empty()) {
        html_.element("td", {}, {});  // a heading must have words
        continue;
      }
      html_.open("th", {{"scope", "col"},
                        {"class", are_numbers_[i] ? number : std::nullopt},
                        {"data-sort", are_numbers_[i] ? number : sort_of(column.type)}});
      html_.words(column.title).close();
    }
    html_.close().close().new_line();
  }

  static std::optional<std::string> sort_of(CellType type) {
    switch (type) {
      case CellType::integer:
      case CellType::ratio:
        return "number";
      case CellType::text:
      case CellType::day:
      case CellType::flag:
      case CellType::texts:
        return "text";
      case CellType::bar:
        return std::nullopt;
    }
    return std::nullopt;
  }

  void write_body(const RowGroup* group, std::size_t first, std::size_t end) {
    html_.open("tbody").new_line();
    if (group != nullptr) {
      html_.open("tr", {{"class", "group"}});
      html_.open("th", {{"scope", "rowgroup"}, {"colspan", fmt::format("{}", columns_.size())}});
      html_.plan_text(group->title).close().close().new_line();
    }
    for (std::size_t row = first; row < end; ++row) {
      html_.open("tr");
      for (const std::size_t i : columns_) {
        if (height(row, i) == 0) continue;
        write_cell(table_.rows[row][i], i, height(row, i));
      }
      html_.close().new_line();
    }
    html_.close().new_line();
  }

  void write_total() {
    html_.open("tfoot").open("tr");
    const std::vector<Cell> cells = shown_total(table_);
    for (const std::size_t i : columns_) write_cell(cells[i], i, 1);
    html_.close().close().new_line();
  }

  void write_cell(const Cell& cell, std::size_t column, std::size_t height) {
    const std::string* text = text_of(cell);
    const bool is_empty = text != nullptr && text->empty();
    const bool is_name = has_row_names_ && column == columns_.front() && !is_empty;
    const auto rows = height > 1 ? std::optional(fmt::format("{}", height)) : std::nullopt;
    const auto scope =
        is_name ? std::optional<std::string>(height > 1 ? "rowgroup" : "row") : std::nullopt;
    html_.open(is_name ? "th" : "td", {{"scope", scope},
                                       {"class", class_of(cell, are_numbers_[column])},
                                       {"rowspan", rows},
                                       {"data-sort", sort_key(cell)}});
    const auto* number = std::get_if<std::int64_t>(&cell);
    const auto* bar = std::get_if<Bar>(&cell);
    if (table_.columns[column].is_alarm && number != nullptr && *number > 0) {
      html_.element("strong", {{"class", "alarm"}}, fmt::format("{}", *number));
    } else if (bar != nullptr && !table_.has_legend) {
      write_unnamed_bar(html_, *bar);
    } else {
      write_cell_content(html_, cell);
    }
    html_.close();
  }

  // What the bars in the cells count.
  void write_measures() {
    if (!table_.has_legend) return;
    std::vector<Measure> measures;
    for (const auto& row : table_.rows) {
      for (const std::size_t i : columns_) {
        const Bar* bar = std::get_if<Bar>(&row[i]);
        if (bar == nullptr) continue;
        for (const MeasuredPart& part : bar->parts) {
          if (std::ranges::count(measures, part.measure) == 0) {
            measures.push_back(part.measure);
          }
        }
      }
    }
    if (!measures.empty()) write_legend(html_, measures);
  }

  HtmlWriter& html_;
  const Table& table_;
  std::vector<std::size_t> columns_;
  std::vector<bool> are_numbers_;  // of each column
  std::vector<std::vector<std::size_t>> heights_;
  bool has_row_names_ = false;
  bool has_high_cells_ = false;
};

}  // namespace

void write_cell_content(HtmlWriter& html, const Cell& cell) {
  struct Written {
    HtmlWriter& html;

    void operator()(std::monostate) const { html.words("–"); }
    void operator()(const std::string& text) const { html.flowing_plan_text(text); }
    void operator()(std::int64_t number) const { html.words(fmt::format("{}", number)); }
    void operator()(bool is_true) const { html.words(is_true ? "yes" : "no"); }
    void operator()(Ratio ratio) const { html.words(ratio_text(ratio)); }
    void operator()(const Bar& bar) const { write_bar(html, bar); }
    void operator()(const Continued&) const {}
    void operator()(Day day) const {
      const std::string words = iso(day);
      if (is_common(words)) {
        html.element("time", {{"datetime", words}}, words);
      } else {
        html.words(words);
      }
    }
    void operator()(const std::vector<std::string>& list) const {
      if (list.empty()) html.words("–");
      for (const std::string& entry : list) {
        if (&entry != &list.front()) html.words(", ");
        html.flowing_plan_text(entry);
      }
    }
    void operator()(const Signal& signal) const {
      html.open("span", {{"class", class_of(signal.tone)}}).plan_text(signal.words).close();
    }
    void operator()(const Indented& indented) const {
      for (std::size_t i = 0; i < indented.depth; ++i) html.open("span", {{"class", "below"}});
      html.flowing_plan_text(indented.words);
      for (std::size_t i = 0; i < indented.depth; ++i) html.close();
      if (indented.depth == 0) return;
      html.element("span", {{"class", "unseen"}}, fmt::format(" (level {})", indented.depth + 1));
    }
    void operator()(const Lines& lines) const {
      for (const CellLine& line : lines.lines) {
        const bool is_name = line.role == LineRole::title || line.role == LineRole::numbered ||
                             line.role == LineRole::country;
        const bool is_whole = must_be_whole(line.words);
        html.open("p", {{"dir", "auto"},
                        {"class", is_whole ? std::optional<std::string>("whole") : std::nullopt}});
        if (is_name) html.open("strong");
        html.flowing_text(line.words);
        if (is_name) html.close();
        html.close();
      }
    }
  };
  std::visit(Written{html}, cell);
}

void write_table(HtmlWriter& html, const Table& table, std::size_t number) {
  if (table.rows.empty()) return;
  TableWriter writer(html, table);
  if (!writer.has_columns()) return;
  // Open at first: a page has room, and paper cannot be unfolded.
  if (table.is_folded) {
    html.literal("<details open>").open("summary").plan_text(table.title).close().new_line();
  }
  writer.write(table.title.empty() ? fmt::format("Table {}", number)
                                   : fmt::format("Table {}: {}", number, table.title));
  if (table.is_folded) html.literal("</details>").new_line();
}

}  // namespace followup
