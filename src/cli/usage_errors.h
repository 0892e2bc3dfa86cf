// What is said of a command line that is none, and what was probably meant.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string_view>

#include "cli/options.h"

namespace followup {

// The command that was written; null if there is none.
const CLI::App* given_command(const CLI::App& program);

// With where to find help: of the command, or without one of the program.
ParsedArguments usage_error(std::string_view message, const CLI::App* command);

// Says what was left over after parsing; nothing if that is nothing. Without a command it is help.
std::optional<ParsedArguments> complain_of_rest(const CLI::App& program);

}  // namespace followup
