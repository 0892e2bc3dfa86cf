// Bytes that an address of the web may hold, and all others.
#include "text/percent_encoding.h"

#include <fmt/core.h>

#include "text/ascii.h"

namespace followup {

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view marks = "-._~/";
  std::string encoded;
  for (const char c : text) {
    if (is_ascii_letter_or_digit(c) || marks.find(c) != std::string_view::npos) {
      encoded += c;
    } else {
      encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return encoded;
}

}  // namespace followup
