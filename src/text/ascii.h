// Characters of ASCII, whatever the locale.
#pragma once

namespace followup {

inline bool is_ascii_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace followup
