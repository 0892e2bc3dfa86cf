// What runners of CI systems take for a command when it stands in a log.
#pragma once

#include <string>
#include <string_view>

#include "followup/run.h"

namespace followup {

// Whether we are run by somebody who takes words of the log for commands.
bool is_log_obeyed(const Surroundings& surroundings);

// The same text, in which nothing is a command.
std::string without_commands(std::string_view text);

}  // namespace followup
