// The table of words behind field_names.h.
#pragma once

#include <span>
#include <string_view>

#include "import/field_names.h"

namespace followup {

struct FieldWordings {
  ImportField field;
  std::string_view words;  // with | between them
};

std::span<const FieldWordings> field_wordings();

}  // namespace followup
