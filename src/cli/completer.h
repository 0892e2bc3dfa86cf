// From half a command line to what may come next.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/completion.h"

namespace followup {

// `words` are those after the name of the program; the last one, which may be empty, is completed.
Completion complete(const CLI::App& program, std::vector<std::string> words);

}  // namespace followup
