// What followup schema describes.
#pragma once

#include <string_view>
#include <vector>

namespace followup {

// "plan", which it is without a word, "config" and "report".
std::vector<std::string_view> schema_files();

}  // namespace followup
