// utf8proc takes the marks off; what is two letters in one has no mark.
#include "text/accents.h"

#include <utf8proc.h>

#include "text/unicode.h"
#include "text/utf8proc_map.h"

namespace followup {

std::string without_accents(std::string_view valid_utf8) {
  if (ascii_size(valid_utf8) == valid_utf8.size()) return std::string(valid_utf8);
  std::string plain = mapped_by_utf8proc(valid_utf8, UTF8PROC_STRIPMARK | UTF8PROC_COMPOSE);
  constexpr std::string_view joined = "œ";
  for (std::size_t at = plain.find(joined); at != std::string::npos; at = plain.find(joined, at)) {
    plain.replace(at, joined.size(), "oe");
  }
  return plain;
}

std::string plain_word_key(std::string_view word) {
  return without_accents(word_key(word));
}

std::string capital_of(std::string_view letter) {
  return encode_utf8(
      static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(decode_utf8(letter)))));
}

}  // namespace followup
