// Numbers in spreadsheets, as their formats show them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace followup {

// Places behind the point, and whether the number is shown in hundredths.
struct ShownNumber {
  int least_decimals = 0;
  int most_decimals = 0;
  bool is_percent = false;
};

// Of a format that has no code in the file. Nothing where the number is shown in another way.
std::optional<ShownNumber> number_shown_by_built_in(unsigned format);
// "0.00%", "#,##0.00 [$USD]". Nothing where that is no plain number: an exponent, a fraction,
// thousands, or one that depends on a condition.
std::optional<ShownNumber> number_shown_by_code(std::string_view code);

// Nothing unless all of the text is one.
std::optional<double> parse_number(std::string_view text);

// A number as the file holds it, "3.0000000000000004", in its plain shortest form.
std::string number_text(std::string_view written);
// The same with the places that are shown: "50%" for 0.5, "12500.50" for 12500.5. A percentage is
// rounded as people see it, another number keeps all its digits.
std::string number_as_shown(std::string_view written, const ShownNumber& shown);

}  // namespace followup
