// Values of options, and what is said of one that cannot be.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "followup/date.h"
#include "followup/failure.h"

namespace followup {

// "--sort "titel" is not known (did you mean "title"?); write id, title".
Failure unknown_value(std::string_view option, std::string_view value,
                      std::span<const std::string_view> possible);

// A day, month, quarter, year or window as plans have them. Throws Failure with the reason.
Edtf parse_date_option(std::string_view option, std::string_view written);

// The same without windows.
CalendarDate parse_single_date_option(std::string_view option, std::string_view written);

}  // namespace followup
