// A document that was read, as lines that a test can compare.
#pragma once

#include <string>
#include <variant>

#include "import/source_document.h"

namespace followup {

// "* text <link>", with "*" for an item of a list, "#" for each level of a heading and "/" for a
// line break.
inline std::string shown(const SourceParagraph& paragraph) {
  std::string line = paragraph.is_list_item ? "* " : "";
  if (paragraph.heading_level > 0) {
    line += std::string(static_cast<std::size_t>(paragraph.heading_level), '#') + ' ';
  }
  for (const char c : paragraph.text) line += c == '\n' ? '/' : c;
  for (const std::string& link : paragraph.links) line += " <" + link + '>';
  return line;
}

// "2+3^ one; two": at column 2, three columns wide, continuing the cell above.
inline std::string shown(const SourceCell& cell) {
  std::string line = std::to_string(cell.column);
  if (cell.columns > 1) line += '+' + std::to_string(cell.columns);
  if (cell.continues_above) line += '^';
  for (const SourceParagraph& paragraph : cell.paragraphs) {
    line += (&paragraph == &cell.paragraphs.front() ? " " : "; ") + shown(paragraph);
  }
  return line;
}

// Paragraphs and rows a line each, cells between bars.
inline std::string shown(const SourceDocument& document) {
  std::string text;
  for (const auto& block : document.blocks) {
    if (const auto* paragraph = std::get_if<SourceParagraph>(&block)) {
      text += shown(*paragraph) + '\n';
      continue;
    }
    for (const SourceRow& row : std::get<SourceTable>(block).rows) {
      for (const SourceCell& cell : row.cells) text += "| " + shown(cell) + ' ';
      text += "|\n";
    }
  }
  return text;
}

}  // namespace followup
