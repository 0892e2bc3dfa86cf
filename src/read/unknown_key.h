// What to say of a key that a record does not have.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace followup {

struct UnknownKey {
  std::string_view meant;  // one of the known ones; empty if none was probably meant
  std::string message;
  std::string help;
};

UnknownKey explain_unknown_key(std::string_view words, std::string_view record_name,
                               std::span<const std::string_view> known);

}  // namespace followup
