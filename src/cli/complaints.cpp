// Wrapping sentences between what must not be broken.
#include "cli/complaints.h"

#include <algorithm>

#include "text/unicode.h"

namespace followup {
namespace {

constexpr std::string_view digits = "0123456789";

// Where "followup: plans/a.yaml:3:5:" ends, if the line begins with a place; the path may have
// blanks.
std::size_t end_of_place(std::string_view line) {
  for (std::size_t at = line.find(':'); at != std::string_view::npos; at = line.find(':', at + 1)) {
    const std::size_t column = line.find_first_not_of(digits, at + 1);
    if (column == std::string_view::npos || column == at + 1 || line[column] != ':') continue;
    const std::size_t end = line.find_first_not_of(digits, column + 1);
    if (end == std::string_view::npos || end == column + 1) continue;
    if (line.substr(end).starts_with(": ")) return end + 1;
  }
  return 0;
}

// Where the unit that starts there ends: a word, or what a quotation mark in front of it closes.
std::size_t end_of_unit(std::string_view line, std::size_t start) {
  const std::size_t opening = line[start] == '(' ? start + 1 : start;
  std::size_t from = start;
  if (opening < line.size() && (line[opening] == '"' || line[opening] == '\'')) {
    const std::size_t closing = line.find(line[opening], opening + 1);
    if (closing != std::string_view::npos) from = closing;
  }
  return std::min(line.find(' ', from), line.size());
}

std::string wrapped(std::string_view line, std::size_t width) {
  constexpr std::string_view indent = "    ";
  std::string text;
  std::size_t used = 0;
  const auto add = [&](std::string_view unit) {
    const std::size_t needed = display_width(unit);
    if (used > 0 && used + 1 + needed > width) {
      text += '\n';
      text += indent;
      used = indent.size();
    } else if (used > 0) {
      text += ' ';
      ++used;
    }
    text += unit;
    used += needed;
  };
  std::size_t at = 0;
  if (const std::size_t place = end_of_place(line); place > 0) {
    add(line.substr(0, place));
    at = place;
  }
  while ((at = line.find_first_not_of(' ', at)) != std::string_view::npos) {
    const std::size_t end = end_of_unit(line, at);
    add(line.substr(at, end - at));
    at = end;
  }
  return text;
}

}  // namespace

std::string wrapped_complaints(std::string_view text, std::optional<std::size_t> width) {
  if (!width) return std::string(text);
  std::string all;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    // A line that is indented is part of something that is laid out already, such as a help.
    const bool is_sentence = !line.starts_with(' ') && display_width(line) > *width;
    all += is_sentence ? wrapped(line, *width) : std::string(line);
    if (end < text.size()) all += '\n';
    at = end + 1;
  }
  return all;
}

}  // namespace followup
