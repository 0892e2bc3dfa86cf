// The table of the reader's rules.
#include "read/rules.h"

namespace followup {
namespace rules {

using enum Severity;

const Rule yaml_syntax{"yaml-syntax", error, "The file is not valid YAML"};
const Rule file_encoding{"file-encoding", error, "The file is not text in UTF-8"};
const Rule file_too_large{"file-too-large", error, "The file is larger than the limit"};
const Rule line_ending{"line-ending", warning,
                       "A line ends with a character that editors do not count as a line end"};
const Rule yaml_depth{"yaml-depth", error, "Lists and keys are nested deeper than 100 levels"};
const Rule yaml_alias{"yaml-alias", error, "An alias (*name) repeats an anchor that is not there"};
const Rule yaml_expansion{"yaml-expansion", error, "Aliases blow the file up beyond the limit"};
const Rule yaml_merge_key{"yaml-merge-key", error, "A merge key (<<) is not part of a plan"};
const Rule yaml_tag{"yaml-tag", error, "A tag (!name) is not part of a plan"};
const Rule yaml_second_document{"yaml-second-document", error,
                                "A plan file holds exactly one document"};
const Rule comment_cuts_text{"comment-cuts-text", warning,
                             "A # after a blank cuts the rest of a text off"};
const Rule dash_in_text{"dash-in-text", warning,
                        "A text looks like a list whose dashes do not count"};
const Rule key_duplicate{"key-duplicate", error, "A key is written twice"};
const Rule key_unknown{"key-unknown", error, "A key that nobody reads"};
const Rule value_shape{"value-shape", error, "A value of the wrong kind: a text, a list or keys"};
const Rule value_empty{.name = "value-empty",
                       .severity = warning,
                       .summary = "A key has nothing after it",
                       .gives_way = true};
const Rule kind_missing{"kind-missing", error, "A file looks like a plan but does not say so"};
const Rule kind_unknown{"kind-unknown", error, "The kind of plan is not one that exists"};
const Rule no_plan{"no-plan", error, "A file that was asked for holds no plan"};
const Rule configuration_misnamed{"configuration-misnamed", error,
                                  "A configuration that is not called followup.yaml is not read"};
const Rule deadline_invalid{"deadline-invalid", error,
                            "A deadline is neither a date nor another form that is understood"};
const Rule start_invalid{"start-invalid", error,
                         "A start is neither a date nor another form that is understood"};
const Rule date_invalid{"date-invalid", error, "A date is not a day, month or year that exists"};

}  // namespace rules

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
