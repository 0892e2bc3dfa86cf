// How results are written. A format is a function from data to text and its row in a table
// (src/formats/formats.cpp); --format, its help and its errors come from the tables.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/check.h"
#include "followup/report.h"

namespace followup {

// How text for people is laid out.
struct TextStyle {
  std::optional<std::size_t> width;  // columns to fit into; nothing: as wide as it needs
  bool has_colour = false;
  bool is_quiet = false;  // without the closing sentence
};

struct ReportFormat {
  std::string_view name;
  bool is_for_people = false;  // silent when there is nothing to say
  std::string (*write)(const Report&, const TextStyle&) = nullptr;
};

struct ProblemFormat {
  std::string_view name;
  std::string (*write)(const CheckResult&, const TextStyle&) = nullptr;
};

const std::vector<ReportFormat>& report_formats();
const std::vector<ProblemFormat>& problem_formats();

}  // namespace followup
