// The JSON Schema of each kind of value.
#pragma once

#include <nlohmann/json.hpp>

#include "followup/schema.h"

namespace followup {

using Json = nlohmann::ordered_json;

// What a value of the key must be like, to be put beside the key's description.
Json value_schema(const KeyDescription& key);

// A reference to one of the definitions.
Json reference(std::string_view name);

// The pattern, and what editors show in its place where a value does not match.
void set_pattern(Json& schema, std::string pattern, std::string_view advice);

// Severities and parameters of every rule.
Json rule_settings_schema();

// Those that value_schema() refers to, beside the records.
Json value_definitions();

}  // namespace followup
