// Escaping what visible() would spell out.
#include "formats/json_text.h"

#include <fmt/core.h>

#include "text/unicode.h"

namespace followup {
namespace {

// A character beyond the first plane is two escapes.
std::string escape(char32_t c) {
  if (c < 0x10000) return fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
  const std::uint32_t rest = c - 0x10000;
  return fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (rest >> 10U), 0xDC00 + (rest & 0x3FFU));
}

}  // namespace

std::string safe_json(std::string json) {
  std::optional<UnsafeCharacter> unsafe = next_unsafe(json, 0);
  if (!unsafe) return json;
  std::string safe;
  std::size_t at = 0;
  for (; unsafe; unsafe = next_unsafe(json, at)) {
    safe.append(json, at, unsafe->at - at);
    safe += escape(unsafe->code_point);
    at = unsafe->at + unsafe->size;
  }
  safe.append(json, at);
  return safe;
}

}  // namespace followup
