// The types of cells.
#include "import/xlsx_value.h"

#include <fmt/core.h>

#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "followup/date.h"
#include "followup/failure.h"
#include "import/xml_part.h"
#include "import/xml_pieces.h"

namespace followup {
namespace {

std::optional<double> parse_number(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (!std::isfinite(number)) return std::nullopt;
  return number;
}

ShownDate shown_by_style(pugi::xml_node cell, const Workbook& workbook) {
  const unsigned style = cell.attribute("s").as_uint();
  return style < workbook.styles.size() ? workbook.styles[style] : ShownDate::none;
}

std::string shared_string(std::string_view index, const Workbook& workbook,
                          std::string_view place) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(index.data(), index.data() + index.size(), number);
  const bool is_number = error == std::errc() && end == index.data() + index.size();
  const auto text = is_number ? workbook.strings.at(number) : std::nullopt;
  if (!text) throw Failure(fmt::format("the file is broken: the text of {} is missing", place));
  return std::string(*text);
}

// "2021-12-31T10:00:00", as cells of the type d hold it.
std::string iso_date(std::string_view written, ShownDate shown) {
  constexpr std::size_t size_of_day = 10;
  const auto day = parse_day(written.substr(0, size_of_day));
  return day ? cut_to_shown(iso(*day), shown) : clean_value(written);
}

}  // namespace

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

std::string cell_text(pugi::xml_node cell, const Workbook& workbook, std::string_view place) {
  const std::string_view type = cell.attribute("t").value();
  if (type == "inlineStr") return string_of(child_named(cell, "is"));
  const std::string value = characters_of(child_named(cell, "v"));
  if (value.empty()) return {};
  if (type == "s") return shared_string(value, workbook, place);
  if (type == "b") return value == "1" || value == "true" ? "TRUE" : "FALSE";
  if (type == "d") return iso_date(value, shown_by_style(cell, workbook));
  if (!type.empty() && type != "n") return clean_value(value);  // "str" and "e"
  const ShownDate shown = shown_by_style(cell, workbook);
  const std::optional<double> serial =
      shown == ShownDate::none ? std::nullopt : parse_number(value);
  const std::optional<std::string> date =
      serial ? date_of_serial(*serial, workbook.is_from_1904, shown) : std::nullopt;
  return date ? *date : number_text(value);
}

}  // namespace followup
