// Characters of symbol fonts: the few that plans and responses are written with.
#include "import/docx_symbols.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <system_error>

#include "text/unicode.h"

namespace followup {
namespace {

struct Symbol {
  std::string_view font;
  std::uint32_t code;  // without the 0xF000 that programs add
  std::string_view text;
};

constexpr std::array symbols{
    Symbol{"Wingdings", 0x6F, "☐"},   Symbol{"Wingdings", 0x71, "☐"},
    Symbol{"Wingdings", 0x72, "☐"},   Symbol{"Wingdings", 0xA8, "☐"},
    Symbol{"Wingdings", 0x78, "☒"},   Symbol{"Wingdings", 0xFD, "☒"},
    Symbol{"Wingdings", 0xFE, "☒"},   Symbol{"Wingdings", 0xFB, "✗"},
    Symbol{"Wingdings", 0xFC, "✓"},   Symbol{"Wingdings", 0xE0, "→"},
    Symbol{"Wingdings", 0xDF, "←"},   Symbol{"Wingdings", 0x6C, "●"},
    Symbol{"Wingdings", 0x6E, "■"},   Symbol{"Wingdings", 0xA7, "▪"},
    Symbol{"Wingdings", 0xD8, "➢"},   Symbol{"Wingdings", 0x4A, "☺"},
    Symbol{"Wingdings 2", 0xA3, "☐"}, Symbol{"Wingdings 2", 0x51, "☒"},
    Symbol{"Wingdings 2", 0x52, "☒"}, Symbol{"Wingdings 2", 0x53, "☒"},
    Symbol{"Wingdings 2", 0x54, "☒"}, Symbol{"Wingdings 2", 0x4F, "✗"},
    Symbol{"Wingdings 2", 0x50, "✓"}, Symbol{"Symbol", 0xB7, "•"},
    Symbol{"Symbol", 0xAE, "→"},      Symbol{"Symbol", 0xA3, "≤"},
    Symbol{"Symbol", 0xB3, "≥"},      Symbol{"Symbol", 0xB1, "±"},
};

std::string find_symbol(std::string_view font, std::uint32_t code) {
  if (code >= 0xF000 && code <= 0xF0FF) code -= 0xF000;
  if (code == ' ') return " ";
  const auto* const found = std::find_if(symbols.begin(), symbols.end(), [&](const Symbol& symbol) {
    return symbol.font == font && symbol.code == code;
  });
  return found == symbols.end() ? std::string() : std::string(found->text);
}

}  // namespace

bool is_symbol_font(std::string_view font) {
  return font == "Symbol" || font.starts_with("Wingdings") || font == "Webdings";
}

std::string symbol_text(std::string_view font, std::string_view hexadecimal) {
  std::uint32_t code = 0;
  const char* const end = hexadecimal.data() + hexadecimal.size();
  const auto [stop, error] = std::from_chars(hexadecimal.data(), end, code, 16);
  if (error != std::errc{} || stop != end) return {};
  if (is_symbol_font(font)) return find_symbol(font, code);
  // Other fonts have Unicode, but for what they hold for themselves.
  const bool is_private = code >= 0xE000 && code <= 0xF8FF;
  return is_private ? std::string() : encode_utf8(code);
}

std::string symbols_as_text(std::string_view font, std::string_view valid_utf8, int& unknown) {
  std::string text;
  for (std::size_t at = 0; at < valid_utf8.size();) {
    const std::size_t size = character_size(valid_utf8[at]);
    const std::string_view character = valid_utf8.substr(at, size);
    at += size;
    const std::uint32_t code = decode_utf8(character);
    const bool is_drawing = code < 0x100 || (code >= 0xF000 && code <= 0xF0FF);
    const std::string symbol = is_drawing ? find_symbol(font, code) : std::string(character);
    if (!symbol.empty()) {
      text += symbol;
    } else if (code < 0x80) {
      text += character;  // a word whose font was set by mistake is still a word
    } else {
      ++unknown;
    }
  }
  return text;
}

}  // namespace followup
