// Paths in commands that people are told to type.
#pragma once

#include <string>

namespace followup {

// As a shell takes it for one word.
std::string shell_quoted(const std::string& word);

// The same of a path, which is then no option either.
std::string shell_word(const std::string& path);

}  // namespace followup
