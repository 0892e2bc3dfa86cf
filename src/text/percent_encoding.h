// Text in addresses of the web (RFC 3986), and names of files where only UTF-8 may stand.
#pragma once

#include <string>
#include <string_view>

namespace followup {

// Everything but letters, digits and a few marks is spelt out; a path keeps its slashes.
std::string percent_encoded(std::string_view text);

// The name of a file as UTF-8, whatever bytes it has: those that are none are spelt out, and so is
// a percent sign that would be taken for the beginning of one.
std::string percent_encoded_name(std::string_view name);

// The name again.
std::string percent_decoded(std::string_view encoded);

}  // namespace followup
