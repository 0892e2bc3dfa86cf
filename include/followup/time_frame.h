// When something starts or is due, in every form that a plan file may say it.
#pragma once

#include <optional>
#include <variant>

#include "followup/date.h"
#include "followup/source.h"

namespace followup {

enum class TimeFrameForm : std::uint8_t {
  absent,
  unreadable,  // reported by the reader; nobody complains about it again
  date,        // EDTF
  duration,    // counted from the plan's adoption or the response; a window if `from` differs
  continuous,
  to_be_decided,
  none,  // said to have none
};

// A deadline or a start.
struct TimeFrame {
  Text written;
  TimeFrameForm form = TimeFrameForm::absent;
  Edtf date;
  Duration from;
  Duration to;

  bool is_absent() const { return form == TimeFrameForm::absent; }
};

// What a text means as a time frame; `written` is left for the caller to set.
std::variant<TimeFrame, Refusal> parse_time_frame(std::string_view text);

// The days between which a time frame lies, as far as they are known.
struct DaySpan {
  std::optional<Day> earliest;
  std::optional<Day> latest;
  bool is_uncertain = false;

  bool runs_backwards() const { return earliest && latest && *earliest > *latest; }
};

// `base` is what durations count from; without it, and beyond the year 9999, they have no days.
DaySpan resolve(const TimeFrame& time_frame, const std::optional<CalendarDate>& base);

}  // namespace followup
