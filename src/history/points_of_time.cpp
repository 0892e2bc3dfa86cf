// Ends of weeks, months, quarters and years.
#include "history/points_of_time.h"

#include "date/calendar.h"

namespace followup {
namespace {

// The end of the period of so many months, of which a year has a whole number.
Day last_day_of_months(Day day, unsigned months) {
  const std::chrono::year_month_day date{day};
  const unsigned month = static_cast<unsigned>(date.month()) - 1;
  return last_of_month(static_cast<int>(date.year()), (month / months + 1) * months);
}

}  // namespace

Day last_day(Day day, Step step) {
  switch (step) {
    case Step::day:
      return day;
    case Step::week:
      return day + (std::chrono::Sunday - std::chrono::weekday(day));
    case Step::month:
      return last_day_of_months(day, 1);
    case Step::quarter:
      return last_day_of_months(day, 3);
    case Step::year:
      return last_day_of_months(day, 12);
  }
  return day;
}

std::vector<Day> points_of_time(Day from, Day to, Step every, std::size_t most) {
  std::vector<Day> points;
  for (Day day = last_day(from, every); day < to && points.size() < most;
       day = last_day(day + std::chrono::days(1), every)) {
    points.push_back(day);
  }
  if (points.size() < most) points.push_back(to);
  return points;
}

}  // namespace followup
