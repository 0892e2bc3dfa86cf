// Writes deadlines in the forms of EDTF that plans use, and as durations.
#include "dates.h"

#include <fmt/format.h>

namespace bench {
namespace {

int year_of(Month month) {
  return static_cast<int>(month.year());
}

int number_of(Month month) {
  return static_cast<int>(static_cast<unsigned>(month.month()));
}

Month last_month_of_quarter(Month month) {
  return months_after(month, (12 - number_of(month)) % 3);
}

Month last_month_of_year(Month month) {
  return months_after(month, 12 - number_of(month));
}

// A wider form ends later than the month it was made from: it must not carry an overdue action
// over the as-of date.
bool ends_on_the_same_side(Month narrow, Month wide) {
  return (narrow < as_of_month) == (wide < as_of_month);
}

std::string duration_text(Month from, Month to) {
  const auto months = static_cast<int>((to - from).count());
  return months % 12 == 0 ? fmt::format("P{}Y", months / 12) : fmt::format("P{}M", months);
}

}  // namespace

Month months_after(Month month, int count) {
  return month + std::chrono::months{count};
}

std::string month_text(Month month) {
  return fmt::format("{:04}-{:02}", year_of(month), number_of(month));
}

std::string year_text(Month month) {
  return fmt::format("{:04}", year_of(month));
}

std::string day_text(Month month, int day) {
  return fmt::format("{}-{:02}", month_text(month), day);
}

std::string any_day_text(Random& random, Month month) {
  return day_text(month, random.between(1, 28));
}

Deadline point_deadline(Random& random, Month latest, Month counted_from) {
  const int form = random.between(1, 100);
  if (form <= 40) return {any_day_text(random, latest), ""};
  if (form <= 75) return {month_text(latest), ""};
  if (form <= 85) return {duration_text(counted_from, latest), ""};
  if (!ends_on_the_same_side(latest, last_month_of_quarter(latest))) {
    return {month_text(latest), ""};
  }
  const int quarter = (number_of(latest) + 2) / 3;
  if (form <= 95) return {fmt::format("{}-Q{}", year_text(latest), quarter), ""};
  return {fmt::format("{}-{}", year_text(latest), 32 + quarter), ""};
}

Deadline wide_deadline(Random& random, Month latest) {
  const int form = random.between(1, 100);
  const Month earliest = months_after(latest, -random.between(3, 18));
  if (form <= 30) return {fmt::format("{}/{}", month_text(earliest), month_text(latest)), ""};
  if (form <= 45) return {fmt::format("../{}", month_text(latest)), "At the latest"};
  if (form <= 60) return {month_text(latest) + "~", ""};
  if (!ends_on_the_same_side(latest, last_month_of_year(latest))) {
    return {month_text(latest) + "?", ""};
  }
  if (form <= 75) return {year_text(latest), ""};
  if (form <= 80) return {year_text(latest) + "-XX", ""};
  const Month year_before = months_after(latest, -12);
  return {fmt::format("{}/{}", year_text(year_before), year_text(latest)), ""};
}

Deadline deadline_without_day(Random& random) {
  const int form = random.between(1, 100);
  if (form <= 50) return {"continuous", ""};
  if (form <= 75) return {"2026/..", "From 2026 and then continuously"};
  return {"none", "Standing task of the office, without an end"};
}

}  // namespace bench
