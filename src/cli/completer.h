// From half a command line to what may come next.
#pragma once

#include <string>
#include <vector>

#include "cli/completion.h"
#include "cli/option_groups.h"

namespace followup {

// `known` are the words that options take; `words` are those after the name of the program; the
// last one, which may be empty, is completed.
Completion complete(const CLI::App& program, const OptionWords& known,
                    std::vector<std::string> words);

}  // namespace followup
