// Colours of a terminal; they never carry a meaning that the words do not.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace followup {

enum class Paint : std::uint8_t { bold, red, yellow, blue, green };

inline std::string paint(std::string_view words, Paint colour, bool has_colour) {
  if (!has_colour || words.empty()) return std::string(words);
  static constexpr std::string_view codes[]{"1", "1;31", "1;33", "1;34", "1;32"};
  return "\x1b[" + std::string(codes[static_cast<std::size_t>(colour)]) + "m" + std::string(words) +
         "\x1b[0m";
}

}  // namespace followup
