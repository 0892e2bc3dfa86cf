// What the user asked for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/completion.h"
#include "cli/import_options.h"
#include "cli/mail_options.h"
#include "followup/date.h"
#include "followup/report_kind.h"

namespace followup {

enum class Command : std::uint8_t {
  changes,
  check,
  history,
  report,
  trend,
  mail,
  rules,
  explain,
  schema,
  import,
  create,
  complete
};

// Options in the words of the command line; checked and turned into values where they are used.
struct Options {
  std::vector<std::string> arguments;  // as they were given
  Command command = Command::check;
  const ReportKind* report = nullptr;  // of Command::report
  ReportRequest request;  // of Command::report, history, trend and mail; without the as-of date
  MailOptions mail;       // of Command::mail
  ImportOptions import;   // of Command::import
  Completion completion;  // of Command::complete
  std::vector<std::string> paths;
  std::vector<std::string> words;  // what explain, schema and new are asked about
  std::optional<std::string> as_of;
  std::string revision;  // of git; empty for the files on the disk, and of trend for HEAD
  std::string configuration;
  std::string format;
  std::string output;
  std::string colour = "auto";
  std::size_t width = 0;  // 0: the terminal's
  std::optional<std::string> max_file_size;
  unsigned jobs = 0;  // 0: one a core
  bool is_quiet = false;
  bool is_ascii = false;
  bool allows_empty = false;
  bool has_exit_code = false;  // of Command::report and changes
  // check
  std::vector<std::string> rules;  // NAME=SEVERITY
  std::vector<std::string> only;   // names of rules
  std::optional<std::string> fail_on;
  std::optional<std::size_t> max_problems;
  std::string baseline;
  std::string new_baseline;
  std::string since;  // a revision of git; empty: the plans are compared with nothing
  bool shows_new_only = false;
  bool is_strict = false;
  bool exits_with_zero = false;
  bool shows_configuration = false;
  // new
  std::string repository;
  std::string ci;
};

// Either options, or a text to print and the code to end with: help, version, or a usage error.
struct ParsedArguments {
  std::optional<Options> options;
  std::string text;
  int exit_code = 0;
};

ParsedArguments parse_arguments(const std::vector<std::string>& arguments);

}  // namespace followup
