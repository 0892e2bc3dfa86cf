// Reads and resolves deadlines and starts.
#include "followup/time_frame.h"

#include <algorithm>

#include "text/unicode.h"

namespace followup {
namespace {

struct FormWord {
  std::string_view word;
  TimeFrameForm form;
};

constexpr FormWord form_words[]{
    {"continuous", TimeFrameForm::continuous},
    {"tbd", TimeFrameForm::to_be_decided},
    {"none", TimeFrameForm::none},
};

std::optional<TimeFrameForm> parse_form(std::string_view text) {
  if (!text.empty() && text.front() >= '0' && text.front() <= '9') return std::nullopt;
  const std::string folded = fold_case(text);
  for (const FormWord& row : form_words) {
    if (row.word == folded) return row.form;
  }
  return std::nullopt;
}

std::variant<TimeFrame, Refusal> parse_durations(std::string_view text) {
  TimeFrame frame;
  frame.form = TimeFrameForm::duration;
  const std::size_t slash = text.find('/');
  const auto from = parse_duration(text.substr(0, slash));
  const auto to = slash == std::string_view::npos ? from : parse_duration(text.substr(slash + 1));
  if (!from || !to) {
    std::string upper(text);
    std::transform(upper.begin(), upper.end(), upper.begin(), [](char c) {
      return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    if (upper != text && std::holds_alternative<TimeFrame>(parse_durations(upper))) {
      return Refusal{"is not a duration", "write it in capitals: " + upper};
    }
    return Refusal{"is not a duration",
                   "write whole years, months, weeks or days: P1Y, P6M, P2W, P10D, or a window "
                   "P1Y/P2Y"};
  }
  frame.from = *from;
  frame.to = *to;
  return frame;
}

constexpr Day last_day_there_is = std::chrono::sys_days{std::chrono::year{9999} / 12 / 31};

DaySpan count_from(const CalendarDate& base, const TimeFrame& time_frame) {
  const Day earliest = add(base, time_frame.from).earliest;
  const Day latest = add(base, time_frame.to).latest;
  if (std::max(earliest, latest) > last_day_there_is) return {};
  return {earliest, latest, base.is_uncertain};
}

}  // namespace

std::variant<TimeFrame, Refusal> parse_time_frame(std::string_view text) {
  const bool is_duration = text.size() > 1 && (text[0] == 'P' || text[0] == 'p') &&
                           ((text[1] >= '0' && text[1] <= '9') || text[1] == 'T');
  if (is_duration) return parse_durations(text);
  if (const auto form = parse_form(text)) {
    TimeFrame frame;
    frame.form = *form;
    return frame;
  }
  auto parsed = parse_edtf(text);
  if (auto* refusal = std::get_if<Refusal>(&parsed)) return std::move(*refusal);
  TimeFrame frame;
  frame.form = TimeFrameForm::date;
  frame.date = std::get<Edtf>(parsed);
  return frame;
}

DaySpan resolve(const TimeFrame& time_frame, const std::optional<CalendarDate>& base) {
  switch (time_frame.form) {
    case TimeFrameForm::date:
      return {time_frame.date.earliest_day(), time_frame.date.latest_day(),
              time_frame.date.is_uncertain()};
    case TimeFrameForm::duration:
      return base ? count_from(*base, time_frame) : DaySpan{};
    case TimeFrameForm::absent:
    case TimeFrameForm::unreadable:
    case TimeFrameForm::continuous:
    case TimeFrameForm::to_be_decided:
    case TimeFrameForm::none:
      return {};
  }
  return {};
}

}  // namespace followup
