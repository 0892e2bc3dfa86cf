// Bytes that an address of the web may hold, and all others.
#include "text/percent_encoding.h"

#include <fmt/core.h>

#include <charconv>
#include <optional>
#include <system_error>

#include "text/ascii.h"
#include "text/unicode.h"

namespace followup {
namespace {

std::string spelt_out(char c) {
  return fmt::format("%{:02X}", static_cast<unsigned char>(c));
}

// The byte that a text begins with in spelt out form.
std::optional<char> byte_at_start(std::string_view text) {
  constexpr std::size_t size = 3;  // "%E9"
  if (text.size() < size || text.front() != '%') return std::nullopt;
  constexpr int base = 16;
  unsigned char byte = 0;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + size, byte, base);
  if (error != std::errc() || end != text.data() + size) return std::nullopt;
  return static_cast<char>(byte);
}

}  // namespace

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view marks = "-._~/";
  std::string encoded;
  for (const char c : text) {
    if (is_ascii_letter_or_digit(c) || marks.find(c) != std::string_view::npos) {
      encoded += c;
    } else {
      encoded += spelt_out(c);
    }
  }
  return encoded;
}

std::string percent_encoded_name(std::string_view name) {
  std::string encoded;
  while (!name.empty()) {
    const std::size_t valid = first_invalid_utf8(name).value_or(name.size());
    for (std::size_t i = 0; i < valid; ++i) {
      encoded += byte_at_start(name.substr(i)) ? spelt_out(name[i]) : std::string(1, name[i]);
    }
    name.remove_prefix(valid);
    if (name.empty()) break;
    encoded += spelt_out(name.front());
    name.remove_prefix(1);
  }
  return encoded;
}

std::string percent_decoded(std::string_view encoded) {
  std::string name;
  for (std::size_t i = 0; i < encoded.size(); ++i) {
    const std::optional<char> byte = byte_at_start(encoded.substr(i));
    name += byte.value_or(encoded[i]);
    if (byte) i += 2;
  }
  return name;
}

}  // namespace followup
