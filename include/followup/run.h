// The whole program as a function, so that tests run it in process.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "followup/date.h"

namespace followup {

// What the program takes from the world around it.
struct Surroundings {
  Day today;
  std::int64_t now = 0;                                             // seconds since 1970, UTC
  std::function<std::optional<std::string>(const char*)> variable;  // of the environment
  std::function<std::string()> read_standard_input;                 // throws std::system_error
  // Writes at once what must not be lost if the run is stopped, to standard output and to standard
  // error. Without it all is part of the outcome.
  std::function<void(const std::string& out, const std::string& err)> write_now = {};
  bool is_out_terminal = false;
  std::size_t terminal_width = 80;       // in columns
  std::optional<std::size_t> err_width;  // of the terminal that complaints go to, if it is one
  unsigned cores = 1;
  std::string program = "followup";  // in commands that are to be pasted into a shell
};

// 0 nothing to object to, 1 problems found, 2 could not do the job.
struct Outcome {
  int exit_code = 0;
  std::string out;
  std::string err;
};

// `arguments` are those after the program's name.
Outcome run(const std::vector<std::string>& arguments, const Surroundings& surroundings);

}  // namespace followup
