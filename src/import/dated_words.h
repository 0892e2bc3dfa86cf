// A day in front of a comment, and who said it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/date.h"

namespace followup {

// "2026-04-14, by ILO; WHO", as `matrix` says when and by whom something was said or moved. Nothing
// unless it begins with a date in full.
struct DateAndNames {
  std::string date;  // EDTF
  std::vector<std::string> by;
};
std::optional<DateAndNames> date_and_names(std::string_view text);
// The same, or "by ILO; WHO" alone.
std::optional<DateAndNames> date_or_names(std::string_view text);

// "15 January 2027, by ILO: …" and "15/01/2027 – …", as people write it.
struct DatedWords {
  DateAndNames said;
  std::string_view words;  // that follow
  bool is_day = false;     // and no month or window, which may stand in the middle of a comment
  std::string doubt;       // why the day is not certain, and `said` empty: "can be … or …"
};
// Nothing unless all that stands before a colon is a date, or before a dash a day that no window
// begins with, or before a capital letter, in brackets or alone in the line a day in full.
std::optional<DatedWords> dated_words(std::string_view line, DateOrder order);

// Whether a day in full stands in front, with a blank, point, comma or bracket behind it; it may be
// a part of the words: "10 November 2026 is the deadline".
bool begins_with_day(std::string_view line, DateOrder order);

// A month or more: a year may begin a sentence.
bool is_month_or_more(const DateAndNames& said);

}  // namespace followup
