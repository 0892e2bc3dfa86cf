// Dates, durations, and dates as documents have them: what is read has days in their order and can
// be written so that it is read as the same; what is refused has a reason, and advice that works.
#include <fmt/core.h>

#include "date/written_date.h"
#include "followup/time_frame.h"
#include "target.h"

namespace followup::fuzz {
namespace {

std::string side(Bound bound, Day day) {
  if (bound == Bound::date) return iso(day);
  return bound == Bound::open ? ".." : "";
}

void check_date(const Edtf& date) {
  require(date.start != Bound::date || date.first.earliest <= date.first.latest,
          "a date begins before it ends");
  require(date.end != Bound::date || date.last.earliest <= date.last.latest,
          "a date begins before it ends");
  const std::string written =
      side(date.start, date.first.earliest) + "/" + side(date.end, date.last.latest);
  const auto again = read_edtf(written);
  require(again && again->start == date.start && again->end == date.end &&
              again->earliest_day() == date.earliest_day() &&
              again->latest_day() == date.latest_day(),
          "a window from the first day to the last is the same window");
}

void check_duration(Duration duration) {
  const auto again = parse_duration(
      fmt::format("P{}Y{}M{}W{}D", duration.years, duration.months, duration.weeks, duration.days));
  require(again && again->years == duration.years && again->months == duration.months &&
              again->weeks == duration.weeks && again->days == duration.days,
          "a duration that is written out is the same");
  for (const char* base : {"0000", "2024-02-29", "2023-Q4", "9999-12-31"}) {
    const CalendarDate date = read_edtf(base)->first;
    const CalendarDate moved = add(date, duration);
    require(moved.earliest >= date.earliest && moved.latest >= date.latest &&
                moved.earliest <= moved.latest,
            "a duration leads to what is later");
  }
}

void check_refusal(const Refusal& refusal) {
  constexpr std::string_view write = "write ";
  require(!refusal.reason.empty(), "a refusal has a reason");
  const std::string_view advice = refusal.advice;
  if (!advice.starts_with(write)) return;
  const std::string_view instead = advice.substr(write.size());
  const bool is_one_word = instead.find_first_of(" ,") == std::string_view::npos;
  require(!is_one_word || std::holds_alternative<TimeFrame>(parse_time_frame(instead)),
          "what to write instead can be read");
}

void check_time_frame(std::string_view text) {
  const auto parsed = parse_time_frame(text);
  if (const auto* refusal = std::get_if<Refusal>(&parsed)) return check_refusal(*refusal);
  const auto& frame = std::get<TimeFrame>(parsed);
  if (frame.form == TimeFrameForm::date) check_date(frame.date);
  if (frame.form != TimeFrameForm::duration) return;
  check_duration(frame.from);
  check_duration(frame.to);
}

void check_written_date(std::string_view text, DateOrder order) {
  const WrittenDate date = read_written_date(text, order);
  if (date.meaning == WrittenDate::Meaning::date) {
    require(read_edtf(date.value).has_value(), "the date of a document is EDTF");
  }
  if (date.meaning == WrittenDate::Meaning::duration) {
    require(parse_duration(date.value).has_value(), "the duration of a document is one");
  }
}

}  // namespace
}  // namespace followup::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace followup;
  const std::string_view text = fuzz::text_of(data, size);
  fuzz::check_time_frame(text);
  if (const auto duration = parse_duration(text)) fuzz::check_duration(*duration);
  for (const auto order : {DateOrder::unknown, DateOrder::day_first, DateOrder::month_first}) {
    fuzz::check_written_date(text, order);
  }
  return 0;
}
