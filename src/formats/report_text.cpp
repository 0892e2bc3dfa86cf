// A report for people at a terminal.
#include <fmt/core.h>

#include <algorithm>

#include "formats/cell_text.h"
#include "formats/colour.h"
#include "formats/formats.h"
#include "formats/named_texts.h"
#include "formats/sparkline.h"
#include "formats/text_table.h"
#include "formats/wrap.h"
#include "text/unicode.h"

namespace followup {
namespace {

std::optional<Paint> paint_of(Tone tone) {
  switch (tone) {
    case Tone::neutral:
      return std::nullopt;
    case Tone::good:
      return Paint::green;
    case Tone::caution:
      return Paint::yellow;
    case Tone::bad:
      return Paint::red;
  }
  return std::nullopt;
}

TextColumn text_column(const Column& column) {
  const bool is_bar = column.type == CellType::bar;
  return {std::string(column.title), column.is_number() ? Alignment::right : Alignment::left,
          column.is_number() || is_bar ? Words::whole : Words::breakable};
}

TextCell text_cell(const Cell& cell, const Column& column, const TextStyle& style) {
  TextCell shown{cell_text(cell, style)};
  shown.continues = std::holds_alternative<Continued>(cell);
  if (const auto* signal = std::get_if<Signal>(&cell)) shown.paint = paint_of(signal->tone);
  const auto* number = std::get_if<std::int64_t>(&cell);
  if (column.is_alarm && number != nullptr && *number > 0) shown.paint = Paint::red;
  return shown;
}

std::string paragraph(std::string_view words, const TextStyle& style) {
  std::string text;
  for (const std::string& line : wrap(visible(words), style.width)) text += line + "\n";
  return text;
}

std::string heading(std::string_view words, const TextStyle& style) {
  std::string text;
  for (const std::string& line : wrap(visible(words), style.width)) {
    text += paint(line, Paint::bold, style.has_colour) + "\n";
  }
  return text;
}

// The words of a table or of fields under their title.
std::string titled(const std::string& title, const std::string& text, const TextStyle& style) {
  return title.empty() || text.empty() ? text : heading(title, style) + text;
}

std::string shown(const Table& table, const TextStyle& style) {
  if (table.rows.empty() || table.audience == Audience::machines) return {};
  TextTable text;
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].audience == Audience::machines) continue;
    text.columns.push_back(text_column(table.columns[i]));
    indices.push_back(i);
  }
  const auto add = [&](const std::vector<Cell>& cells) {
    auto& row = text.rows.emplace_back();
    for (const std::size_t i : indices) {
      row.push_back(text_cell(cells[i], table.columns[i], style));
    }
  };
  text.rows.reserve(table.rows.size() + 1);
  for (const auto& cells : table.rows) add(cells);
  if (!table.total.empty()) add(shown_total(table));
  text.has_total = !table.total.empty();
  for (const RowGroup& group : table.groups) {
    text.groups.push_back({visible(group.title), group.first});
  }
  std::string result = lay_out(text, style.width, style.has_colour);
  if (const std::string words = legend(table, style); !words.empty()) {
    result += "\n" + paragraph(words, style);
  }
  return titled(table.title, result, style);
}

std::string shown(const Fields& fields, const TextStyle& style) {
  if (fields.audience == Audience::machines) return {};
  std::vector<NamedText> named;
  named.reserve(fields.fields.size());
  for (const Field& field : fields.fields) {
    named.push_back({field.title, cell_text(field.value, style)});
  }
  return titled(fields.title, lay_out(named, style.width, style.has_colour), style);
}

std::string shown(const Heading& block, const TextStyle& style) {
  return heading(block.words, style);
}

std::string shown(const Paragraph& block, const TextStyle& style) {
  return paragraph(block.words, style);
}

// Side by side if they fit, or else one below the other: a box must not be torn from its words.
std::string shown(const Choices& choices, const TextStyle& style) {
  std::string side_by_side;
  std::string below_each_other;
  for (const Choices::Choice& choice : choices.choices) {
    const std::string_view box =
        style.is_ascii ? (choice.is_ticked ? "[x]" : "[ ]") : (choice.is_ticked ? "☒" : "☐");
    const std::string words = fmt::format("{} {}", box, visible(choice.words));
    side_by_side += (side_by_side.empty() ? "" : "   ") + words;
    below_each_other += paragraph(words, style);
  }
  const bool fits = !style.width || display_width(side_by_side) <= *style.width;
  return heading(choices.label, style) + (fits ? side_by_side + "\n" : below_each_other);
}

// Lines over time have a row each. What other charts show is drawn in the bars of tables.
std::string shown(const Chart& chart, const TextStyle& style) {
  if (chart.kind != ChartKind::lines) return {};
  const std::vector<DrawnLine> lines = drawn_lines(chart, style);
  std::size_t widest = 0;
  for (const DrawnLine& line : lines) widest = std::max(widest, display_width(line.name));
  std::string text;
  for (const DrawnLine& line : lines) {
    text += fmt::format("{:<{}}  {}  {}\n", line.name, widest, line.drawn, line.counts);
  }
  return titled(chart.title, text, style);
}

// A calendar is no text.
std::string shown(const DatedItems&, const TextStyle&) {
  return {};
}

}  // namespace

std::string write_text(const Report& report, const TextStyle& style) {
  std::string text = heading(report.title, style);
  bool is_after_paragraph = false;
  for (const Block& block : report.blocks) {
    const std::string part = std::visit([&](const auto& b) { return shown(b, style); }, block);
    if (part.empty()) continue;
    // Sentences that follow each other belong together.
    const bool is_paragraph = std::holds_alternative<Paragraph>(block);
    if (!is_paragraph || !is_after_paragraph) text += "\n";
    is_after_paragraph = is_paragraph;
    text += part;
  }
  if (!report.missing_files.empty()) {
    text += "\n" + paragraph("Not in this report, because they could not be read:", style);
    for (const std::string& file : report.missing_files) text += "  " + visible(file) + "\n";
  }
  return text;
}

}  // namespace followup
