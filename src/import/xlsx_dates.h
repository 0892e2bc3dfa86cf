// Dates in spreadsheets, which are numbers of days with a format.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace followup {

// What a format shows of a date; none if it shows a number or a time of day only.
enum class ShownDate : std::uint8_t { none, year, month, day };

// Of a format that has no code in the file, because every program knows it.
ShownDate shown_by_built_in(unsigned format);
// "dd/mm/yyyy", "[$-409]mmm\-yy;@", "0.00".
ShownDate shown_by_code(std::string_view code);

// "2021-12-31", "2021-12" or "2021"; the time of day is dropped. Nothing for what is no day of the
// calendar that begins in 1900 (there are 9999 years in it, and serial 60 is a day that never was)
// or in 1904.
std::optional<std::string> date_of_serial(double serial, bool is_from_1904, ShownDate shown);

// "2021-12-31" cut to what is shown.
std::string cut_to_shown(std::string day, ShownDate shown);

}  // namespace followup
