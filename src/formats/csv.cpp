// A report's table as CSV (RFC 4180) or with tabs: the first table of the report, with a header.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "formats/formats.h"
#include "formats/main_table.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace followup {
namespace {

// What separates cells and rows, and what may stand in a cell.
struct Dialect {
  char separator;
  std::string_view row_end;
  bool quotes;               // otherwise what would break a cell or a row becomes a blank
  std::string_view guarded;  // what a cell must not begin with
};

// A spreadsheet takes a cell that begins so for a formula, and would run it. Where cells have no
// quotes, many readers take one in front for such all the same: they find the formula behind it,
// and without a second quote all rows that follow are one cell.
constexpr Dialect comma_separated{',', "\r\n", true, "=+-@\t\n\r"};
constexpr Dialect tab_separated{'\t', "\n", false, "=+-@\t\n\r\""};

bool needs_guard(std::string_view text, const Dialect& dialect) {
  // Blanks in front are passed over by some.
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  if (text.empty() || is_ascii_letter_or_digit(text.front())) return false;
  if (dialect.guarded.find(text.front()) != std::string_view::npos) return true;
  // Some take the wide forms for the same.
  return std::ranges::any_of(std::array<std::string_view, 4>{"＝", "＋", "－", "＠"},
                             [&](std::string_view wide) { return text.starts_with(wide); });
}

// What a cell is quoted for; a ; because a spreadsheet may separate cells with it.
bool is_quoted_for(char c) {
  return c == ',' || c == ';' || c == '"' || c == '\r' || c == '\n' || c == '\t';
}

void append_safe(std::string& csv, std::string_view text, const Dialect& dialect) {
  const bool is_quoted = dialect.quotes && std::ranges::any_of(text, is_quoted_for);
  if (is_quoted) csv += '"';
  if (needs_guard(text, dialect)) csv += '\'';
  for (const char c : text) {
    const bool breaks = c == '\t' || c == '\n' || c == '\r';
    if (is_quoted && c == '"') csv += '"';
    csv += breaks && !dialect.quotes ? ' ' : c;
  }
  if (is_quoted) csv += '"';
}

// What is in a text, found without a branch for each character.
struct Characters {
  bool has_special = false;  // others than those of plain ASCII
  bool has_marks = false;    // those that a cell is quoted for
};

Characters characters_of(std::string_view text) {
  Characters found;
  for (const char c : text) {
    found.has_special |= c < ' ' || c > '~';
    found.has_marks |= is_quoted_for(c);
  }
  return found;
}

// A terminal or a spreadsheet must not obey what stands in a plan; line breaks are text. Appends
// rather than returns: a report may have hundreds of thousands of cells, nearly all plain ASCII.
void append(std::string& csv, std::string_view text, const Dialect& dialect) {
  const Characters found = characters_of(text);
  if (found.has_special) {
    append_safe(csv, visible_lines(text), dialect);
  } else if (found.has_marks) {
    append_safe(csv, text, dialect);
  } else {
    if (needs_guard(text, dialect)) csv += '\'';
    csv += text;
  }
}

void append(std::string& csv, const Cell& cell, const Dialect& dialect) {
  struct Appended {
    std::string& csv;
    const Dialect& dialect;

    void operator()(std::monostate) const {}
    void operator()(const std::string& text) const { append(csv, std::string_view(text), dialect); }
    void operator()(std::int64_t number) const {
      fmt::format_to(std::back_inserter(csv), "{}", number);
    }
    // The days of years before 0 begin with a minus.
    void operator()(Day day) const { append(csv, std::string_view(iso(day)), dialect); }
    void operator()(bool is_true) const { csv += is_true ? "true" : "false"; }
    void operator()(Ratio) const {}             // in columns of its own
    void operator()(const Bar&) const {}        // for people
    void operator()(const Continued&) const {}  // for people
    void operator()(const Indented& indented) const { (*this)(indented.words); }
    void operator()(const Signal& signal) const {
      append(csv, std::string_view(signal.words), dialect);
    }
    void operator()(const Lines& lines) const { (*this)(lines.words()); }
    void operator()(const std::vector<std::string>& list) const {
      std::string joined;
      for (const std::string& entry : list) {
        if (!joined.empty()) joined += "; ";
        joined += entry;
      }
      append(csv, std::string_view(joined), dialect);
    }
  };
  std::visit(Appended{csv, dialect}, cell);
}

// A share is three columns: the percentage, and what it is a share of.
void append_header(std::string& csv, const Column& column, char separator) {
  csv += column.key;
  if (column.type != CellType::ratio) return;
  csv += fmt::format("{1}{0}_numerator{1}{0}_denominator", column.key, separator);
}

void append_ratio(std::string& csv, const Cell& cell, char separator) {
  const Ratio* ratio = std::get_if<Ratio>(&cell);
  if (ratio == nullptr) {
    csv.append(2, separator);
    return;
  }
  if (const auto tenths = tenths_of_percent(*ratio)) {
    csv += fmt::format("{}.{}", *tenths / 10, *tenths % 10);
  }
  csv += fmt::format("{2}{0}{2}{1}", ratio->part, ratio->whole, separator);
}

bool is_for_machines(const Column& column) {
  return column.audience != Audience::people;
}

void append_row(std::string& words, std::span<const Column> columns, std::span<const Cell> cells,
                const Dialect& dialect) {
  bool is_first = true;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!is_for_machines(columns[i])) continue;
    if (!is_first) words += dialect.separator;
    is_first = false;
    if (columns[i].type == CellType::ratio) {
      append_ratio(words, cells[i], dialect.separator);
    } else {
      append(words, cells[i], dialect);
    }
  }
  words += dialect.row_end;
}

std::string write_main_table(const Report& report, const Dialect& dialect, WriteRow write_row) {
  std::string words;
  const Table* table = main_table(report);
  if (table == nullptr) return words;
  for (const Column& column : table->columns) {
    if (!is_for_machines(column)) continue;
    if (!words.empty()) words += dialect.separator;
    append_header(words, column, dialect.separator);
  }
  words += dialect.row_end;
  append_rows(words, *table, write_row);
  return words;
}

}  // namespace

void append_csv_row(std::string& words, std::span<const Column> columns,
                    std::span<const Cell> cells) {
  append_row(words, columns, cells, comma_separated);
}

void append_tsv_row(std::string& words, std::span<const Column> columns,
                    std::span<const Cell> cells) {
  append_row(words, columns, cells, tab_separated);
}

std::string write_csv(const Report& report, const TextStyle&) {
  return write_main_table(report, comma_separated, append_csv_row);
}

std::string write_tsv(const Report& report, const TextStyle&) {
  return write_main_table(report, tab_separated, append_tsv_row);
}

}  // namespace followup
