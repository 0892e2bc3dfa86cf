// How results are written. A format is a function from data to text (or to the bytes of a
// file) and its row in a table
// (src/formats/formats.cpp); --format, its help and its errors come from the tables.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "followup/check.h"
#include "followup/report_kind.h"
#include "followup/schema.h"

namespace followup {

// How text for people is laid out.
struct TextStyle {
  std::optional<std::size_t> width;  // columns to fit into; nothing: as wide as it needs
  bool has_colour = false;
  bool is_quiet = false;  // without the closing sentence
  bool is_ascii = false;  // bars of ASCII characters
};

struct ReportFormat {
  std::string_view name;
  bool is_for_people = false;  // silent when there is nothing to say
  std::string (*write)(const Report&, const TextStyle&) = nullptr;
  Audience audience = Audience::everyone;  // whose columns it writes
  std::optional<Content> needs = {};       // what a report must hold to be written so
  bool is_binary = false;                  // nothing that a terminal could show
  WriteRow write_row = nullptr;            // of `write`, where it writes row by row
};

struct ProblemFormat {
  std::string_view name;
  bool is_for_people = false;
  std::string (*write)(const CheckResult&, const TextStyle&) = nullptr;
};

// The list of rules, in the order of their groups.
struct RuleListFormat {
  std::string_view name;
  std::string (*write)(std::span<const Rule* const>, const TextStyle&) = nullptr;
};

// One rule with everything that there is to know about it.
struct RuleFormat {
  std::string_view name;
  std::string (*write)(const Rule&, const TextStyle&) = nullptr;
};

// A JSON Schema of the file that the first record describes.
std::string write_schema(const std::vector<RecordDescription>& records);

// A JSON Schema of every report that is written as JSON.
std::string write_report_schema();

const std::vector<ReportFormat>& report_formats();
// Those that can carry a report that holds this.
std::vector<ReportFormat> report_formats(std::span<const Content> contents);
const std::vector<ProblemFormat>& problem_formats();
const std::vector<RuleListFormat>& rule_list_formats();
const std::vector<RuleFormat>& rule_formats();

// Annotations of GitHub Actions, which follow other text.
std::string write_annotations(const CheckResult& result);

// What read_baseline() reads; paths are relative to `folder`.
std::string write_baseline(const Diagnostics& problems, std::string_view folder);

}  // namespace followup
