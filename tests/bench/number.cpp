#include "number.h"

#include <fmt/core.h>

#include <charconv>
#include <stdexcept>

namespace bench {

int positive_number(std::string_view what, std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < 1) {
    throw std::runtime_error{fmt::format("'{}' is no number of {}", text, what)};
  }
  return number;
}

}  // namespace bench
