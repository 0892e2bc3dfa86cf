// What to say of a text that is no date, and what to write instead.
#pragma once

#include <string_view>

#include "followup/date.h"

namespace followup {

// 2021-22: EDTF means a season, people mean a window of two years.
Refusal season_refusal(int year, unsigned season);
Refusal no_such_month_refusal(int year, std::string_view month);
Refusal no_such_day_refusal(int year, unsigned month);

// For everything else: recognises the ways in which people write dates. It never decides what an
// ambiguous one means.
Refusal refuse_date(std::string_view text);

}  // namespace followup
