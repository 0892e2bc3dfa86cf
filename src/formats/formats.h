// The functions behind the tables of formats. A new format is a file, a line here and a line in
// formats.cpp.
#pragma once

#include "followup/format.h"

namespace followup {

std::string write_text(const Report& report, const TextStyle& style);
std::string write_json(const Report& report, const TextStyle& style);
std::string write_csv(const Report& report, const TextStyle& style);

std::string write_text(const CheckResult& result, const TextStyle& style);
std::string write_json(const CheckResult& result, const TextStyle& style);

}  // namespace followup
