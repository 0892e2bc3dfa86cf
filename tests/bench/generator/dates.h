// Months, and the forms in which a plan writes a deadline that ends in one of them.
#pragma once

#include <chrono>
#include <string>

#include "random.h"

namespace bench {

using Month = std::chrono::year_month;

// The benchmark is run with `--as-of 2026-11-21`. No deadline ends in this month, so that every
// action is clearly overdue or clearly not, however vague its deadline is.
inline constexpr Month as_of_month{std::chrono::year{2026}, std::chrono::November};

// The last year of every plan's period; no deadline lies after it.
inline constexpr int last_year_of_plans = 2030;

Month months_after(Month month, int count);

std::string month_text(Month month);             // 2026-03
std::string year_text(Month month);              // 2026
std::string day_text(Month month, int day);      // 2026-03-14
std::string any_day_text(Random&, Month month);  // some day up to the 28th

struct Deadline {
  std::string text;
  std::string note;  // the document's own words or the reason; empty where none is needed
};

// A day, a month, a quarter or a duration: a start some months earlier is surely before it.
Deadline point_deadline(Random&, Month latest, Month counted_from);

// A year, a window, or an approximate or partly unspecified date, all as wide as years.
Deadline wide_deadline(Random&, Month latest);

// Continuous, or with a reason for having no day at all: never overdue.
Deadline deadline_without_day(Random&);

}  // namespace bench
