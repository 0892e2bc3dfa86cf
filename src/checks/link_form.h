// Whether words have the form of a link. Nothing is asked of the network.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace followup {

// What is wrong with a link, as the end of a sentence ("has a blank in it"), and what to write
// instead.
struct LinkSlip {
  std::string reason;
  std::string advice;
};

// Whether words under evidence: are meant as a link and not as the path of a file.
bool is_meant_as_link(std::string_view words);

// The slip of what should be a link; nothing if its form is right.
std::optional<LinkSlip> slip_of_link(std::string_view words);

}  // namespace followup
