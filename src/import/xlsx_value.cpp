// The types of cells.
#include "import/xlsx_value.h"

#include <fmt/core.h>

#include <charconv>
#include <optional>

#include "followup/date.h"
#include "followup/failure.h"
#include "import/xlsx_numbers.h"
#include "import/xml_part.h"
#include "import/xml_pieces.h"

namespace followup {
namespace {

CellFormat format_of(pugi::xml_node cell, const Workbook& workbook) {
  const unsigned style = cell.attribute("s").as_uint();
  return style < workbook.styles.size() ? workbook.styles[style] : CellFormat();
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

std::string cell_text(pugi::xml_node cell, const Workbook& workbook, std::string_view place) {
  const std::string_view type = cell.attribute("t").value();
  if (type == "inlineStr") return string_of(child_named(cell, "is"));
  const std::string value = characters_of(child_named(cell, "v"));
  if (value.empty()) return {};
  if (type == "s") return shared_string(value, workbook, place);
  if (type == "b") return value == "1" || value == "true" ? "TRUE" : "FALSE";
  if (type == "d") return iso_date(value, format_of(cell, workbook).date);
  if (!type.empty() && type != "n") return clean_value(value);  // "str" and "e"
  const CellFormat format = format_of(cell, workbook);
  const std::optional<double> serial =
      format.date == ShownDate::none ? std::nullopt : parse_number(value);
  const std::optional<std::string> date =
      serial ? date_of_serial(*serial, workbook.is_from_1904, format.date) : std::nullopt;
  if (date) return *date;
  return format.number ? number_as_shown(value, *format.number) : number_text(value);
}

}  // namespace followup
