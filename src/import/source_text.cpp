// Text of a document as the rest of the program may see it.
#include "import/source_text.h"

#include <algorithm>
#include <array>
#include <optional>

#include "followup/failure.h"
#include "text/unicode.h"

namespace followup {
namespace {

struct Replacement {
  std::string_view character;
  std::string_view by;
};

// What is unsafe to show is not listed here; text/unicode.h knows it.
constexpr std::array replacements{
    Replacement{"\u00A0", " "},  // no-break spaces
    Replacement{"\u2007", " "},     Replacement{"\u202F", " "},
    Replacement{"\u00AD", ""},                                       // soft hyphen
    Replacement{"\u200B", ""},      Replacement{"\u2060", ""},       // zero width
    Replacement{"\uFEFF", ""},                                       // byte order mark
    Replacement{"\u0085", "\n"},    Replacement{"\u2028", "\n"},     // line separators
    Replacement{"\u2029", "\n"},    Replacement{"\u2011", "-"},      // hyphen that does not break
    Replacement{"\u25A1", "☐"},                                      // □
    Replacement{"\u25FB", "☐"},     Replacement{"\u2B1C", "☐"},      // ◻ ⬜
    Replacement{"\u2751", "☐"},     Replacement{"\u2752", "☐"},      // ❑ ❒
    Replacement{"\u2611", "☒"},     Replacement{"\u2BBD", "☒"},      // ☑ ⮽
    Replacement{"\u22A0", "☒"},     Replacement{"\u2705", "☒"},      // ⊠ ✅
    Replacement{"\U0001F5F5", "☒"}, Replacement{"\U0001F5F7", "☒"},  // 🗵 🗷
    Replacement{"\U0001F5F9", "☒"},                                  // 🗹
};

std::optional<std::string_view> replaced(std::string_view character) {
  const auto* const found =
      std::find_if(replacements.begin(), replacements.end(),
                   [&](const Replacement& one) { return one.character == character; });
  if (found == replacements.end()) return std::nullopt;
  return found->by;
}

// In most programs a vertical tab or form feed is a break of the line.
bool is_break(char c) {
  return c == '\n' || c == '\v' || c == '\f';
}

}  // namespace

std::string source_text(std::string_view raw) {
  if (first_invalid_utf8(raw)) {
    throw Failure("the file is broken: it holds text that is not Unicode");
  }
  std::string text;
  text.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t size = character_size(raw[at]);
    const std::string_view character = raw.substr(at, size);
    at += size;
    if (size > 1) {
      text += replaced(character).value_or(character);
    } else if (is_break(character.front())) {
      text += '\n';
    } else {
      text += character.front() == '\t' ? ' ' : character.front();
    }
  }
  std::optional<UnsafeCharacter> unsafe = next_unsafe(text, 0);
  if (!unsafe) return text;
  std::string safe;
  safe.reserve(text.size());
  std::size_t from = 0;
  for (; unsafe; unsafe = next_unsafe(text, from)) {
    safe.append(text, from, unsafe->at - from);
    from = unsafe->at + unsafe->size;
  }
  safe.append(text, from);
  return safe;
}

}  // namespace followup
