// The marks of a format that say how many places a number has.
#include "import/xlsx_numbers.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "import/xlsx_strings.h"

namespace followup {
namespace {

// Half a place is rounded up, as programs do, and not to the next even digit. Without zeros at the
// end.
std::string rounded(double number, int decimals) {
  const double places = std::pow(10.0, decimals);
  const double shown = parse_number(fmt::format("{:.15g}", number * places)).value_or(0);
  return number_text(fmt::format("{:.{}f}", std::round(shown) / places, decimals));
}

// The marks for positive numbers, without quoted text, escaped characters and [currencies]. Nothing
// if there is a [condition].
std::optional<std::string> marks_of(std::string_view code) {
  std::string marks;
  for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
    const char c = code[at];
    if (c == '"') {
      at = std::min(code.find('"', at + 1), code.size());
    } else if (c == '[') {
      const std::size_t end = std::min(code.find(']', at), code.size());
      if (code.substr(at, end - at).find_first_of("<>=") != std::string_view::npos) return {};
      at = end;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++at;
    } else {
      marks += c;
    }
  }
  return marks;
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (!std::isfinite(number)) return std::nullopt;
  return number;
}

std::optional<ShownNumber> number_shown_by_built_in(unsigned format) {
  switch (format) {
    case 1:   // 0
    case 3:   // #,##0
    case 37:  // #,##0 ;(#,##0)
    case 38:
      return ShownNumber{0, 0, false};
    case 2:   // 0.00
    case 4:   // #,##0.00
    case 39:  // #,##0.00;(#,##0.00)
    case 40:
      return ShownNumber{2, 2, false};
    case 9:  // 0%
      return ShownNumber{0, 0, true};
    case 10:  // 0.00%
      return ShownNumber{2, 2, true};
    default:
      return std::nullopt;
  }
}

std::optional<ShownNumber> number_shown_by_code(std::string_view code) {
  const std::optional<std::string> marks = marks_of(code);
  // Signs of currencies are no ASCII.
  const auto is_known = [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 ||
           std::string_view("0#?.,% -+()$").find(c) != std::string_view::npos;
  };
  if (!marks || !std::ranges::all_of(*marks, is_known)) return std::nullopt;
  const std::size_t last_digit = marks->find_last_of("0#?");
  if (last_digit == std::string::npos) return std::nullopt;
  const std::size_t first_digit = marks->find_first_of("0#?.");
  const std::string_view digits =
      std::string_view(*marks).substr(first_digit, last_digit + 1 - first_digit);
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const std::string_view decimals = digits.substr(std::min(point + 1, digits.size()));
  const bool is_whole = digits.find_first_not_of("0#?.,") == std::string_view::npos &&
                        decimals.find_first_not_of("0#?") == std::string_view::npos;
  // A comma after the digits stands for a division by a thousand.
  const bool is_divided = last_digit + 1 < marks->size() && (*marks)[last_digit + 1] == ',';
  const auto percents = std::ranges::count(*marks, '%');
  constexpr std::size_t most_places = 15;
  if (!is_whole || is_divided || percents > 1 || decimals.size() > most_places) return std::nullopt;
  return ShownNumber{static_cast<int>(std::ranges::count(decimals, '0')),
                     static_cast<int>(decimals.size()), percents == 1};
}

std::string number_text(std::string_view written) {
  // More digits than a program computes with: a number that somebody is registered by.
  constexpr std::size_t digits_of_program = 15;
  const bool is_whole = written.find_first_not_of("0123456789") == std::string_view::npos;
  const std::optional<double> number = parse_number(written);
  if (!number || (is_whole && written.size() > digits_of_program)) return clean_value(written);
  // Programs show 15 digits, so that 0.1 + 0.2 is 0.3.
  const double rounded = parse_number(fmt::format("{:.15g}", *number)).value_or(*number);
  constexpr double longest = 1e21;
  constexpr double smallest = 1e-9;
  if (rounded == 0) return "0";
  if (std::abs(rounded) >= longest || std::abs(rounded) < smallest) return clean_value(written);
  std::array<char, 64> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded,
                                          std::chars_format::fixed);
  return error == std::errc() ? std::string(buffer.data(), end) : clean_value(written);
}

std::string number_as_shown(std::string_view written, const ShownNumber& shown) {
  std::string text = number_text(written);
  const std::optional<double> number = parse_number(text);
  // What has more digits is no amount.
  constexpr double most = 1e12;
  if (!number || std::abs(*number) >= most) return text;
  if (shown.is_percent) text = rounded(*number * 100, shown.most_decimals);
  const std::size_t point = text.find('.');
  const std::size_t decimals = point == std::string::npos ? 0 : text.size() - point - 1;
  const auto least = static_cast<std::size_t>(shown.least_decimals);
  if (decimals < least) {
    if (decimals == 0) text += '.';
    text.append(least - decimals, '0');
  }
  return shown.is_percent ? text + '%' : text;
}

}  // namespace followup
