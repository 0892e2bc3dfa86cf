// What new files begin with: the templates, filled in.
#pragma once

#include <string>
#include <string_view>

#include "followup/date.h"
#include "followup/plan.h"

namespace followup {

// A commented plan of which nothing is late before half a year has passed; the years end with 9999.
std::string new_plan(PlanKind kind, Day as_of);

// Whether a plan still has every word that new_plan() of this version has given it on that day.
bool is_new_plan(std::string_view text, PlanKind kind, Day as_of);

std::string new_configuration();

// `ci_row` is a row of its table and `ci_paragraph` a paragraph, each with a line feed at its end;
// both may be empty.
std::string new_readme(const std::string& ci_row, const std::string& ci_paragraph);

}  // namespace followup
