// Runs another program and tells what it cost.
#pragma once

#include <string>
#include <vector>

namespace bench {

struct Cost {
  double wall_seconds = 0;
  double cpu_seconds = 0;  // user and system, all threads
  double peak_mib = 0;     // largest resident set
};

using Command = std::vector<std::string>;

// Standard output goes to /dev/null. Throws std::runtime_error when the program cannot be started
// or does not exit with 0.
Cost run_measured(const Command&);

// As a person would type it, for messages.
std::string shown(const Command&);

}  // namespace bench
