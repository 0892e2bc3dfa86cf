// Marks around names and ids that are no part of them, and that YAML keeps.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace followup {

struct NameSlip {
  std::string_view name;  // without the marks; empty where more than a mark is wrong
  std::string message;
  std::string help;
};

std::optional<NameSlip> find_name_slip(std::string_view words);

}  // namespace followup
