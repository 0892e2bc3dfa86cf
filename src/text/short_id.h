// Commits as people are told of them.
#pragma once

#include <string>
#include <string_view>

namespace followup {

// The beginning of the id of a commit, enough to find it.
inline std::string short_id(std::string_view id) {
  constexpr std::size_t enough_digits = 10;
  return std::string(id.substr(0, enough_digits));
}

}  // namespace followup
