// Text without any format: lines, or what is left of a table.
#include <algorithm>

#include "followup/failure.h"
#include "import/readers.h"
#include "import/text_encoding.h"
#include "import/text_matrix.h"

namespace followup {
namespace {

std::vector<TextLine> lines_in(std::string_view text) {
  std::vector<TextLine> lines;
  lines.reserve(static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back({text.substr(at, end - at), lines.size() + 1});
    at = end + 1;
  }
  return lines;
}

}  // namespace

SourceDocument read_plain_text(std::string_view bytes) {
  if (bytes.size() > most_text_of_document) {
    throw Failure("it holds more than 64 MiB of text");
  }
  SourceDocument document;
  const std::string text = to_utf8(bytes, document.remarks);
  const std::vector<TextLine> lines = lines_in(text);
  document.blocks = matrix_in(lines);
  if (!document.blocks.empty()) return document;
  document.blocks.reserve(lines.size());
  for (const TextLine& line : lines) document.blocks.emplace_back(paragraph_of(line));
  return document;
}

}  // namespace followup
