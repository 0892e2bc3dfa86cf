// What holds for the import of any document.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace followup::fuzz {

// It is refused, or becomes a plan that is read without a problem.
void check_import(std::string_view bytes, const std::string& file_name);

}  // namespace followup::fuzz
