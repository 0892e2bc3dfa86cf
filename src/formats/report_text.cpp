// A report for people at a terminal.
#include <fmt/format.h>

#include "formats/colour.h"
#include "formats/formats.h"
#include "formats/text_table.h"
#include "formats/wrap.h"
#include "text/unicode.h"

namespace followup {
namespace {

std::string shown(const Cell& cell) {
  struct Shown {
    std::string operator()(std::monostate) const { return "–"; }
    std::string operator()(const std::string& text) const { return visible(text); }
    std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
    std::string operator()(Day day) const { return iso(day); }
    std::string operator()(bool is_true) const { return is_true ? "yes" : "no"; }
    std::string operator()(const std::vector<std::string>& list) const {
      if (list.empty()) return "–";
      std::string joined;
      for (const std::string& entry : list) {
        joined += fmt::format("{}{}", joined.empty() ? "" : ", ", visible(entry));
      }
      return joined;
    }
  };
  return std::visit(Shown{}, cell);
}

std::string shown(const Table& table, const TextStyle& style) {
  if (table.rows.empty()) return {};
  std::vector<TextColumn> columns;
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].audience == Audience::machines) continue;
    columns.push_back({std::string(table.columns[i].title),
                       table.columns[i].is_number ? Alignment::right : Alignment::left});
    indices.push_back(i);
  }
  std::vector<std::vector<std::string>> rows;
  rows.reserve(table.rows.size());
  for (const auto& cells : table.rows) {
    auto& row = rows.emplace_back();
    for (const std::size_t i : indices) row.push_back(shown(cells[i]));
  }
  return lay_out(columns, rows, style.width, style.has_colour);
}

std::string shown(const Paragraph& paragraph, const TextStyle& style) {
  std::string text;
  for (const std::string& line : wrap(visible(paragraph.words), style.width)) text += line + "\n";
  return text;
}

std::string shown(const Figures&, const TextStyle&) {
  return {};
}

}  // namespace

std::string write_text(const Report& report, const TextStyle& style) {
  std::string text = paint(report.title, Paint::bold, style.has_colour) + "\n";
  bool needs_blank = true;
  for (const Block& block : report.blocks) {
    const std::string part = std::visit([&](const auto& b) { return shown(b, style); }, block);
    if (part.empty()) continue;
    const bool is_table = std::holds_alternative<Table>(block);
    if (is_table || needs_blank) text += "\n";
    needs_blank = is_table;
    text += part;
  }
  if (!report.missing_files.empty()) {
    text += "\n" + shown(Paragraph{"Not in this report, because they could not be read:"}, style);
    for (const std::string& file : report.missing_files) text += "  " + visible(file) + "\n";
  }
  return text;
}

}  // namespace followup
