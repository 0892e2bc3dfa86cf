// What there is to say of each field, in one table.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "import/field_names.h"

namespace followup {

enum class FieldTrait : std::uint8_t {
  of_plan = 1,
  also_of_plan = 2,       // a plan says it as well as its recommendations and actions
  of_recommendation = 4,  // as a whole, even in a row of an action
  of_tracking = 8,        // of an action, or of a recommendation that is followed up itself
  of_entry = 16,          // of monitoring, one for each comment
  duty = 32,              // who and when: a cell beside several actions holds for each
  begins_block = 64,      // only a response matrix has it, and one of its blocks may begin so
  one_paragraph =
      128,  // a title, a name, a number or a date: what comes after it is about something else
};

bool has(ImportField field, FieldTrait trait);

// The field's key in a plan file, as --map takes it: "deadline".
std::string_view name(ImportField field);
std::optional<ImportField> field_called(std::string_view name);
std::vector<std::string_view> field_names();

}  // namespace followup
