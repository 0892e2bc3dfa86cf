// What the program is, and what it was built with.
#pragma once

#include <string>

namespace followup {

// "followup 0.1.0"
std::string version_line();

// The same with the compiler, the system and the libraries, a line each.
std::string build_information();

}  // namespace followup
