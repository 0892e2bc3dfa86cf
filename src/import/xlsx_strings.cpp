// Shared strings, read as a stream.
#include "import/xlsx_strings.h"

#include <charconv>

#include "import/source_text.h"
#include "import/table_cells.h"
#include "import/xml_part.h"
#include "import/xml_pieces.h"
#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::size_t size_of_escape = std::string_view("_x000D_").size();

// The code unit that "_x000D_" at the beginning stands for.
std::optional<unsigned> escaped_unit(std::string_view text) {
  constexpr int hexadecimal = 16;
  if (text.size() < size_of_escape || !text.starts_with("_x") || text[size_of_escape - 1] != '_')
    return std::nullopt;
  unsigned unit = 0;
  const char* const last = text.data() + size_of_escape - 1;
  const auto [end, error] = std::from_chars(text.data() + 2, last, unit, hexadecimal);
  if (error != std::errc() || end != last) return std::nullopt;
  return unit;
}

}  // namespace

std::string clean_value(std::string_view characters) {
  if (characters.find("_x") == std::string_view::npos) return source_text(characters);
  std::string text;
  text.reserve(characters.size());
  for (std::size_t at = 0; at < characters.size();) {
    const auto unit = escaped_unit(characters.substr(at));
    if (!unit) {
      text += characters[at++];
      continue;
    }
    at += size_of_escape;
    // Of a line end of Windows, the line feed stands as it is.
    const bool is_line_end = *unit == '\r' && !characters.substr(at).starts_with('\n');
    text += is_line_end ? "\n" : encode_utf8(*unit);
  }
  return source_text(text);
}

std::string string_of(pugi::xml_node node) {
  std::string text;
  for (const pugi::xml_node child : node) {
    if (local_name(child) == "t") text += characters_of(child);
    if (local_name(child) == "r") text += characters_of(child_named(child, "t"));
  }
  return clean_value(text);
}

SharedStrings::SharedStrings(ZipReader& archive, std::string_view path) {
  CellBudget budget;
  XmlPieces pieces(archive, path, {}, {"si"});
  while (const pugi::xml_node node = pieces.next()) {
    const std::string text = string_of(node);
    budget.take_text(text.size() + sizeof(std::size_t));
    texts_ += text;
    ends_.push_back(texts_.size());
  }
}

std::optional<std::string_view> SharedStrings::at(std::size_t index) const {
  if (index >= ends_.size()) return std::nullopt;
  const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
  return std::string_view(texts_).substr(begin, ends_[index] - begin);
}

}  // namespace followup
