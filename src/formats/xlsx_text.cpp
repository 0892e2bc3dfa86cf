#include "formats/xlsx_text.h"

#include <algorithm>

#include "text/unicode.h"

namespace followup {
namespace {

// A character that takes four bytes is a pair.
std::size_t units(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    if (!is_inside_character(c)) count += character_size(c) == 4 ? 2 : 1;
  }
  return count;
}

bool is_hexadecimal(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// Excel's own spelling of a character.
bool begins_with_spelling(std::string_view text) {
  constexpr std::size_t size = 7;  // _x0041_
  return text.size() >= size && (text.starts_with("_x") || text.starts_with("_X")) &&
         text[size - 1] == '_' && std::ranges::all_of(text.substr(2, 4), is_hexadecimal);
}

constexpr std::string_view spelt_underscore = "_x005F_";

bool is_forbidden_in_name(char c) {
  return std::string_view("[]:*?/\\").find(c) != std::string_view::npos;
}

// Excel allows no apostrophe at the ends, and other programs no blank.
std::string_view without_ends(std::string_view name) {
  const std::string_view ends = "' ";
  const std::size_t first = std::min(name.find_first_not_of(ends), name.size());
  name.remove_prefix(first);
  const std::size_t last = name.find_last_not_of(ends);
  return name.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

}  // namespace

std::string sheet_name(std::string_view text) {
  std::string name = visible(text);
  std::ranges::replace_if(name, is_forbidden_in_name, '-');
  name = without_ends(name);
  if (units(name) > longest_sheet_name) {
    std::string beginning;
    std::size_t length = 1;  // the dots
    for (const Grapheme& cluster : graphemes(name)) {
      length += units(cluster.bytes);
      if (length > longest_sheet_name) break;
      beginning += cluster.bytes;
    }
    name = std::string(without_ends(beginning)) + "…";
  }
  // Excel keeps this name for itself.
  if (fold_case(name) == "history") name += " of actions";
  return name.empty() ? "Sheet" : name;
}

std::vector<std::string> cell_pieces(std::string_view text, std::size_t most) {
  const std::string shown = visible_lines(text);
  std::vector<std::string> pieces(1);
  std::size_t length = 0;
  for (std::size_t at = 0; at < shown.size();) {
    const std::string_view rest = std::string_view(shown).substr(at);
    const std::string_view character = rest.substr(0, character_size(rest.front()));
    const std::string_view written = begins_with_spelling(rest) ? spelt_underscore : character;
    length += units(written);
    if (length > most) {
      pieces.emplace_back();
      length = units(written);
    }
    pieces.back() += written;
    at += character.size();
  }
  return pieces;
}

bool looks_like_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos;
}

}  // namespace followup
