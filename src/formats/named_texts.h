// Names with texts, one below the other.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "formats/colour.h"

namespace followup {

struct NamedText {
  std::string name;
  std::string words;  // safe to show; line breaks in it are kept
  std::optional<Paint> paint = {};
};

// Names to the left, texts to the right, which may run over several lines.
std::string lay_out(std::span<const NamedText> all, std::optional<std::size_t> width,
                    bool has_colour);

}  // namespace followup
