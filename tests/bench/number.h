// Numbers on the command lines of the benchmark's programs.
#pragma once

#include <string_view>

namespace bench {

// `what` names it in the error. Throws std::runtime_error if the text is no whole number above 0.
int positive_number(std::string_view what, std::string_view text);

}  // namespace bench
