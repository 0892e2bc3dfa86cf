// Text in addresses of the web (RFC 3986).
#pragma once

#include <string>
#include <string_view>

namespace followup {

// Everything but letters, digits and a few marks is spelt out; a path keeps its slashes.
std::string percent_encoded(std::string_view text);

}  // namespace followup
