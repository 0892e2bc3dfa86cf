// Addresses of e-mail.
#pragma once

#include <string_view>

namespace followup {

// One address without name, blanks or brackets; letters of any script are fine on both sides.
bool is_address(std::string_view words);

// One that every mail system takes: letters that are not ASCII in front of the @ need more than
// RFC 5322, and most servers refuse them.
bool can_be_mailed(std::string_view words);

}  // namespace followup
