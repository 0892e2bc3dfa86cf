// The rules that reading itself enforces: what is no YAML, and YAML that a plan must not use.
#pragma once

#include <vector>

#include "followup/diagnostic.h"

namespace followup::rules {

extern const Rule yaml_syntax;
extern const Rule file_encoding;
extern const Rule file_too_large;
extern const Rule line_ending;
extern const Rule yaml_depth;
extern const Rule yaml_alias;
extern const Rule yaml_expansion;
extern const Rule yaml_merge_key;
extern const Rule yaml_tag;
extern const Rule yaml_second_document;
extern const Rule comment_cuts_text;
extern const Rule dash_in_text;
extern const Rule key_duplicate;
extern const Rule key_unknown;
extern const Rule value_shape;
extern const Rule value_empty;
extern const Rule kind_missing;
extern const Rule kind_unknown;
extern const Rule no_plan;
extern const Rule configuration_misnamed;
extern const Rule deadline_invalid;
extern const Rule start_invalid;
extern const Rule date_invalid;

}  // namespace followup::rules

namespace followup {

// All of them, in the order above.
const std::vector<const Rule*>& reading_rules();

}  // namespace followup
