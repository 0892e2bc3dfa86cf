// What must hold before a file is read as YAML: it is text in UTF-8, of a bearable size.
#pragma once

#include <optional>
#include <string_view>

#include "followup/diagnostic.h"
#include "followup/source.h"

namespace followup {

// Removes a byte order mark and reports what makes the text unreadable. Returns false if there is
// no sense in reading on; warnings alone return true.
bool prepare_text(Source& source, Diagnostics& problems);

// A character and where it stands.
struct OddPlace {
  Place place;
  unsigned code_point = 0;
};

// The first character that YAML does not allow, in text that is UTF-8. libyaml refuses such a text
// too, so that it need only be asked why.
std::optional<OddPlace> find_control_character(std::string_view text);

}  // namespace followup
