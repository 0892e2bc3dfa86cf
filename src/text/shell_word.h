// Paths in commands that people are told to type.
#pragma once

#include <string>

namespace followup {

// As a shell takes it for one word, which is no option.
std::string shell_word(const std::string& path);

}  // namespace followup
