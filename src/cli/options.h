// What the user asked for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "followup/date.h"
#include "followup/report.h"

namespace followup {

// Options in the words of the command line; checked and turned into values where they are used.
struct Options {
  const ReportKind* report = nullptr;  // nothing: check
  std::vector<std::string> paths;
  std::optional<std::string> as_of;
  std::string configuration;
  std::string format;
  std::string output;
  std::string colour = "auto";
  std::size_t width = 0;  // 0: the terminal's
  std::optional<std::string> max_file_size;
  unsigned jobs = 0;  // 0: one a core
  bool is_quiet = false;
  bool allows_empty = false;
  bool is_strict = false;      // check
  bool has_exit_code = false;  // overdue
};

// Either options, or a text to print and the code to end with: help, version, or a usage error.
struct ParsedArguments {
  std::optional<Options> options;
  std::string text;
  int exit_code = 0;
};

ParsedArguments parse_arguments(const std::vector<std::string>& arguments);

}  // namespace followup
