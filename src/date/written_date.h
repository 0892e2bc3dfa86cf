// Dates as people write them in documents, in the languages that plans are written in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "followup/date.h"

namespace followup {

struct WrittenDate {
  enum class Meaning : std::uint8_t {
    date,        // `value` is EDTF
    duration,    // `value` is an ISO 8601 duration; what it counts from is not said
    continuous,  // without an end
    to_be_decided,
    none,       // said not to apply
    ambiguous,  // more than one meaning; `value` says so for people: "can be … or …"
    unknown,
  };
  Meaning meaning = Meaning::unknown;
  std::string value;
};

// Longer texts are prose; they are not searched for dates.
inline constexpr std::size_t longest_date_text = 200;

// Only what is certain becomes a date: "MAY 2003", "by the end of Q2 2021", "31/12/2021",
// "2021-2022". 03/04/2021 is ambiguous unless `order` says what comes first, and so are years of
// two digits, "before March 2021" and "mid-2021", which no date can say. Text that has more in it
// than a date is unknown.
WrittenDate read_written_date(std::string_view text, DateOrder order = DateOrder::unknown);

}  // namespace followup
