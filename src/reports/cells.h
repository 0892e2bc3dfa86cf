// Cells of what may be missing.
#pragma once

#include <string>
#include <string_view>

#include "followup/report.h"

namespace followup {

inline Cell text_or_nothing(std::string_view words) {
  return words.empty() ? Cell{} : Cell{std::string(words)};
}

}  // namespace followup
