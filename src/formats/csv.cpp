// A report's table as CSV (RFC 4180): the first table of the report, with a header.
#include <fmt/format.h>

#include "formats/formats.h"

namespace followup {
namespace {

// A spreadsheet takes a cell that begins so for a formula, and would run it.
bool looks_like_formula(std::string_view text) {
  return !text.empty() &&
         std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
}

std::string escaped(std::string_view text) {
  std::string safe = looks_like_formula(text) ? "'" : "";
  safe += text;
  if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char c : safe) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string field(const Cell& cell) {
  struct Written {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return escaped(text); }
    std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
    std::string operator()(Day day) const { return iso(day); }
    std::string operator()(bool is_true) const { return is_true ? "true" : "false"; }
    std::string operator()(const std::vector<std::string>& list) const {
      std::string joined;
      for (const std::string& entry : list) joined += (joined.empty() ? "" : "; ") + entry;
      return escaped(joined);
    }
  };
  return std::visit(Written{}, cell);
}

std::string write_table(const Table& table) {
  std::string text;
  std::string separator;
  for (const Column& column : table.columns) {
    if (column.audience == Audience::people) continue;
    text += separator + std::string(column.key);
    separator = ",";
  }
  text += "\r\n";
  for (const auto& row : table.rows) {
    separator.clear();
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (table.columns[i].audience == Audience::people) continue;
      text += separator;
      text += field(row[i]);
      separator = ",";
    }
    text += "\r\n";
  }
  return text;
}

}  // namespace

std::string write_csv(const Report& report, const TextStyle&) {
  for (const Block& block : report.blocks) {
    if (const auto* table = std::get_if<Table>(&block)) return write_table(*table);
  }
  return {};
}

}  // namespace followup
