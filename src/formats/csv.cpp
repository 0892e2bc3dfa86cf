// A report's table as CSV (RFC 4180): the first table of the report, with a header.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "formats/formats.h"
#include "text/unicode.h"

namespace followup {
namespace {

// A spreadsheet takes a cell that begins so for a formula, and would run it.
bool looks_like_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\n").find(text.front()) != std::string_view::npos;
}

// The characters that a cell is quoted for; ; because a spreadsheet may separate cells with it.
constexpr std::string_view quoted_for = ",;\"\r\n";

void append_safe(std::string& csv, std::string_view text) {
  const bool is_formula = looks_like_formula(text);
  const bool is_quoted = text.find_first_of(quoted_for) != std::string_view::npos;
  if (is_quoted) csv += '"';
  if (is_formula) csv += '\'';
  if (!is_quoted) {
    csv += text;
    return;
  }
  for (const char c : text) {
    if (c == '"') csv += '"';
    csv += c;
  }
  csv += '"';
}

// A terminal or a spreadsheet must not obey what stands in a plan; line breaks are text. Appends
// rather than returns: a report may have hundreds of thousands of cells, nearly all plain ASCII.
void append(std::string& csv, std::string_view text) {
  const bool is_plain = std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
  if (is_plain) {
    append_safe(csv, text);
  } else {
    append_safe(csv, visible_lines(text));
  }
}

void append(std::string& csv, const Cell& cell) {
  struct Appended {
    std::string& csv;

    void operator()(std::monostate) const {}
    void operator()(const std::string& text) const { append(csv, std::string_view(text)); }
    void operator()(std::int64_t number) const {
      fmt::format_to(std::back_inserter(csv), "{}", number);
    }
    void operator()(Day day) const { csv += iso(day); }
    void operator()(bool is_true) const { csv += is_true ? "true" : "false"; }
    void operator()(Ratio) const {}             // in columns of its own
    void operator()(const Bar&) const {}        // for people
    void operator()(const Continued&) const {}  // for people
    void operator()(const Signal& signal) const { append(csv, std::string_view(signal.words)); }
    void operator()(const Lines& lines) const { (*this)(lines.lines); }
    void operator()(const std::vector<std::string>& list) const {
      std::string joined;
      for (const std::string& entry : list) {
        if (!joined.empty()) joined += "; ";
        joined += entry;
      }
      append(csv, std::string_view(joined));
    }
  };
  std::visit(Appended{csv}, cell);
}

// A share is three columns: the percentage, and what it is a share of.
void append_header(std::string& csv, const Column& column) {
  csv += column.key;
  if (column.type != CellType::ratio) return;
  csv += fmt::format(",{0}_numerator,{0}_denominator", column.key);
}

void append_ratio(std::string& csv, const Cell& cell) {
  const Ratio* ratio = std::get_if<Ratio>(&cell);
  if (ratio == nullptr) {
    csv += ",,";
    return;
  }
  if (const auto tenths = tenths_of_percent(*ratio)) {
    csv += fmt::format("{}.{}", *tenths / 10, *tenths % 10);
  }
  csv += fmt::format(",{},{}", ratio->part, ratio->whole);
}

std::string write_table(const Table& table) {
  std::string csv;
  std::string_view separator;
  for (const Column& column : table.columns) {
    if (column.audience == Audience::people) continue;
    csv += separator;
    append_header(csv, column);
    separator = ",";
  }
  csv += "\r\n";
  for (const auto& row : table.rows) {
    separator = {};
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (table.columns[i].audience == Audience::people) continue;
      csv += separator;
      if (table.columns[i].type == CellType::ratio) {
        append_ratio(csv, row[i]);
      } else {
        append(csv, row[i]);
      }
      separator = ",";
    }
    csv += "\r\n";
  }
  return csv;
}

}  // namespace

std::string write_csv(const Report& report, const TextStyle&) {
  for (const Block& block : report.blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (table != nullptr && table->audience != Audience::people) return write_table(*table);
  }
  return {};
}

}  // namespace followup
