// What a reader of tables found, as text that a test can show.
#pragma once

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <string>

#include "import/source_document.h"

namespace followup {

// "1:No. | 2:Key action/and more": columns from 1, paragraphs with / between them. "2-4:" spans
// three columns, "2^" continues the cell above.
inline std::string row_text(const SourceRow& row) {
  std::string text;
  for (const SourceCell& cell : row.cells) {
    if (!text.empty()) text += " | ";
    text += fmt::format("{}", cell.column + 1);
    if (cell.columns > 1) text += fmt::format("-{}", cell.column + cell.columns);
    if (cell.continues_above) {
      text += '^';
      continue;
    }
    char mark = ':';
    for (const SourceParagraph& paragraph : cell.paragraphs) {
      text += mark + paragraph.text;
      mark = '/';
    }
  }
  return text;
}

inline const SourceTable& table_of(const SourceDocument& document, std::size_t index = 0) {
  return std::get<SourceTable>(document.blocks.at(index));
}

inline std::string rows_text(const SourceDocument& document) {
  std::string text;
  if (document.blocks.empty()) return text;
  for (const SourceRow& row : table_of(document).rows) text += row_text(row) + "\n";
  return text;
}

inline std::string remarks_text(const SourceDocument& document) {
  std::string text;
  for (const std::string& remark : document.remarks) text += remark + "\n";
  return text;
}

// A file of tests/import/sheets.
inline std::string sheet_file(const std::string& name) {
  std::ifstream stream(fmt::format("{}/tests/import/sheets/{}", FOLLOWUP_SOURCE_DIR, name),
                       std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace followup
