// What holds for the import of any document.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace followup::fuzz {

// It is refused, or becomes a plan that the reader has nothing against, but for marks around names.
void check_import(std::string_view bytes, const std::string& file_name);

}  // namespace followup::fuzz
