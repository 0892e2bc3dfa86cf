// Options that the command line takes of every command, and that a command has no use for.
#pragma once

#include <string_view>

#include "cli/options.h"

namespace followup {

// Whoever writes an option means something by it. Throws Failure.
void refuse_untaken_options(const Options& options);

// Whether a command never takes it: "new" and "--format".
bool is_never_taken(std::string_view command, std::string_view option);

}  // namespace followup
