// Dates against the tables in tests/dates; npm's edtf is compared with the same tables elsewhere.
#include <doctest/doctest.h>

#include "followup/time_frame.h"
#include "table_file.h"

namespace followup {
namespace {

// "\s" stands for a blank, which would not be seen at the end of a line.
std::string with_blanks(std::string text) {
  for (std::size_t at = text.find("\\s"); at != std::string::npos; at = text.find("\\s", at)) {
    text.replace(at, 2, " ");
  }
  return text;
}

std::string described(Bound bound, Day day) {
  switch (bound) {
    case Bound::date:
      return iso(day);
    case Bound::open:
      return "open";
    case Bound::unknown:
      return "unknown";
  }
  return {};
}

bool runs_backwards(const Edtf& date) {
  return DaySpan{date.earliest_day(), date.latest_day(), false}.runs_backwards();
}

TEST_CASE("EDTF expressions have the days of the specification") {
  const auto rows = test::read_table("tests/dates/edtf.tsv");
  CHECK(rows.size() > 200);
  for (const auto& row : rows) {
    const std::string text = with_blanks(row.at(0));
    const std::string why = row.at(5);
    CAPTURE(text);
    CAPTURE(why);
    const auto parsed = parse_edtf(text);
    const auto* date = std::get_if<Edtf>(&parsed);
    // A window that runs backwards can be read; a check refuses it.
    const bool is_refused = date == nullptr || runs_backwards(*date);
    CHECK(is_refused == (row.at(1) == "refused"));
    if (is_refused || row.at(1) == "refused") continue;
    CHECK(date->is_window == (row.at(1) == "window"));
    CHECK(described(date->start, date->first.earliest) == row.at(2));
    CHECK(described(date->end, date->last.latest) == row.at(3));
    CHECK(date->is_uncertain() == (row.at(4) == "yes"));
  }
}

TEST_CASE("durations are added as the table says") {
  const auto rows = test::read_table("tests/dates/durations.tsv");
  CHECK(rows.size() > 40);
  for (const auto& row : rows) {
    CAPTURE(row.at(0));
    CAPTURE(row.at(1));
    CAPTURE(row.at(4));
    const auto base = std::get<Edtf>(parse_edtf(row.at(0))).first;
    const auto parsed = parse_time_frame(row.at(1));
    const auto* frame = std::get_if<TimeFrame>(&parsed);
    const DaySpan days = frame != nullptr && frame->form == TimeFrameForm::duration
                             ? resolve(*frame, base)
                             : DaySpan{};
    const bool is_refused = !days.latest || days.runs_backwards();
    CHECK(is_refused == (row.at(2) == "refused"));
    if (is_refused || row.at(2) == "refused") continue;
    CHECK(iso(*days.earliest) == row.at(2));
    CHECK(iso(*days.latest) == row.at(3));
  }
}

TEST_CASE("a refused date says what to write instead") {
  struct Row {
    std::string text;
    std::string advice;
  };
  const Row rows[]{
      {"2021-2022", "for the window from 2021 to 2022 write 2021/2022"},
      {"2021 – 2022", "for the window from 2021 to 2022 write 2021/2022"},
      {"2021/22", "for the window from 2021 to 2022 write 2021/2022"},
      {"2021-22", "for the window from 2021 to 2022 write 2021/2022"},
      {"MAY 2003", "write 2003-05"},
      {"Dec. 2002", "write 2002-12"},
      {"3 March 2021", "write 2021-03-03"},
      {"March 3rd, 2021", "write 2021-03-03"},
      {"2003-5", "write 2003-05: month and day have two digits"},
      {"Jan 2018 – Dec 2019", "write 2018-01/2019-12"},
      {"March - May 2026", "write 2026-03/2026-05"},
      {"2026/10", "write 2026-10"},
      {"2010/11", "for the month write 2010-11, for the window from 2010 to 2011 2010/2011"},
      {"1998-99", "for the window from 1998 to 1999 write 1998/1999"},
      {"202612", "write 2026-12"},
      {"2026 (tbc)", "write 2026, and these words under deadline_note:"},
      {"MAY 2003 (At the last, remember WHA 55)", "write 2003-05"},
      {"H1 2026", "write 2026-01/2026-06"},
      {"1st quarter 2026", "write 2026-Q1"},
      {"2026..2027", "for the window from 2026 to 2027 write 2026/2027"},
      {"“2027”", "write 2027"},
      {"2027;", "write 2027"},
      {"two years", "write P2Y, counted from adopted: of the plan"},
      {"Q2 2021", "write 2021-Q2"},
      {"2021-q2", "write 2021-Q2"},
      {"by the end of 2021", "write 2021"},
      {"2020\xC2\xA0", "write 2020"},
      {"31/12/2021", "write 2021-12-31"},
      {"03/04/2021", "write the year first, then the month and the day: 2021-12-31"},
      {"2021-05-03T12:00", "write 2021-05-03, the day without a time"},
      {"Y170000002", "write the year with four digits: 2021"},
      {"2021-05-03 ", "write 2021-05-03"},
      {"To be confirmed",
       "if it is still to be decided, write tbd, and these words under deadline_note:"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto parsed = parse_edtf(row.text);
    REQUIRE(std::holds_alternative<Refusal>(parsed));
    CHECK(std::get<Refusal>(parsed).advice == row.advice);
  }
}

TEST_CASE("a deadline may be a word instead of a date, in any case") {
  struct Row {
    std::string text;
    TimeFrameForm form;
  };
  const Row rows[]{
      {"continuous", TimeFrameForm::continuous}, {"Continuous", TimeFrameForm::continuous},
      {"TBD", TimeFrameForm::to_be_decided},     {"none", TimeFrameForm::none},
      {"P6M", TimeFrameForm::duration},          {"2021-Q3", TimeFrameForm::date}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto parsed = parse_time_frame(row.text);
    REQUIRE(std::holds_alternative<TimeFrame>(parsed));
    CHECK(std::get<TimeFrame>(parsed).form == row.form);
  }
}

}  // namespace
}  // namespace followup
