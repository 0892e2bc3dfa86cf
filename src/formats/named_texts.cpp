// Two columns, of which the first is as wide as its names.
#include "formats/named_texts.h"

#include <algorithm>

#include "formats/wrap.h"
#include "text/unicode.h"

namespace followup {

std::string lay_out(std::span<const NamedText> all, std::optional<std::size_t> width,
                    bool has_colour) {
  constexpr std::size_t narrowest = 10;
  std::size_t widest = 0;
  for (const NamedText& one : all) widest = std::max(widest, display_width(one.name));
  const std::size_t indent = widest + 2;
  const auto room = width ? std::optional(*width > indent + narrowest ? *width - indent : narrowest)
                          : std::nullopt;
  std::string text;
  for (const NamedText& one : all) {
    std::string start = one.name + std::string(indent - display_width(one.name), ' ');
    for (const std::string& line : wrapped_lines(one.words, room)) {
      text += start + (one.paint ? paint(line, *one.paint, has_colour) : line);
      text.erase(text.find_last_not_of(' ') + 1);
      text += "\n";
      start.assign(indent, ' ');
    }
  }
  return text;
}

}  // namespace followup
