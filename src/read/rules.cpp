// The list of the reader's rules; the rules stand in rules_of_*.cpp.
#include "read/rules.h"

namespace followup {

const std::vector<const Rule*>& reading_rules() {
  using namespace rules;
  static const std::vector<const Rule*> all{
      &yaml_syntax,       &file_encoding,  &file_too_large, &line_ending, &yaml_depth,
      &yaml_alias,        &yaml_expansion, &yaml_merge_key, &yaml_tag,    &yaml_second_document,
      &comment_cuts_text, &dash_in_text,   &key_duplicate,  &key_unknown, &value_shape,
      &value_empty,       &kind_missing,   &kind_unknown,   &no_plan,     &configuration_misnamed,
      &deadline_invalid,  &start_invalid,  &date_invalid};
  return all;
}

}  // namespace followup
