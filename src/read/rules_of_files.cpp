// The reader's rules about whole files: can they be read, and what do they hold?
#include "read/rules.h"

namespace followup::rules {

const Rule yaml_syntax{
    .name = "yaml-syntax",
    .severity = Severity::error,
    .summary = "The file is not valid YAML",
    .group = RuleGroup::structure,
    .reason =
        "Nothing after the slip can be read, so none of the actions of this file are "
        "followed up. They would be missing from every report until it is mended.",
    .advice =
        "Mend the line that is pointed at, then check again: only then do the other problems "
        "of the file show. Long texts are safest on lines of their own under \">-\", where "
        "colons and quotes do no harm.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Training: district and provincial staff
    owner: IOM
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: >-
      Training: district and provincial staff
    owner: IOM
    deadline: 2027-06
)",
    .is_binding = true};

// A byte of Windows-1252 stands in the wrong example.
const Rule file_encoding{
    .name = "file-encoding",
    .severity = Severity::error,
    .summary = "The file is not text in UTF-8",
    .group = RuleGroup::structure,
    .reason =
        "Names of people, places and offices have accents and letters of many alphabets. "
        "Only in UTF-8 do they come out the same on every computer.",
    .advice =
        "Save the file as UTF-8 in your editor (in Notepad: Save as, Encoding). Remove a "
        "control character that was copied out of another program.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Report to the assembly in Gen)"
             "\xE8"
             R"(ve
    owner: WHO
    deadline: 2027-05
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Report to the assembly in Genève
    owner: WHO
    deadline: 2027-05
)",
    .is_binding = true};

const Rule file_too_large{
    .name = "file-too-large",
    .severity = Severity::error,
    .summary = "The file is larger than the limit",
    .group = RuleGroup::structure,
    .reason =
        "No plan that people can keep up to date is this large. Such a file is nearly always "
        "something else that came into the folder by accident.",
    .advice =
        "Remove a file that is no plan, or split a plan in several. If the plan really is "
        "this large, raise the limit with --max-file-size.",
    .is_binding = true};

// The wrong example needs an escape: a line separator in the source would not be seen either.
const Rule line_ending{
    .name = "line-ending",
    .severity = Severity::warning,
    .summary = "A line ends with a character that editors do not count as a line end",
    .group = RuleGroup::structure,
    .reason =
        "Such characters come with texts that are copied out of Word, web pages or old "
        "files. What you see as one line is read as two, and what follows the character can be "
        "taken for something else than was meant.",
    .advice =
        "Delete the character at the place that is pointed at and type an ordinary line end "
        "or a blank.",
    .wrong =
        "kind: action-plan\n"
        "id: NAP\n"
        "actions:\n"
        "  - id: 1\n"
        "    action: Train district staff\xE2\x80\xA8\n"
        "    owner: IOM\n"
        "    deadline: 2027-06\n",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
)"};

const Rule yaml_second_document{
    .name = "yaml-second-document",
    .severity = Severity::error,
    .summary = "A second document starts in the file",
    .group = RuleGroup::structure,
    .reason =
        "A line of three dashes starts a second document, and a file holds only one. What "
        "follows the line is not read, so its actions would be in no report.",
    .advice =
        "Give each plan a file of its own. If no second plan is meant, remove the line of "
        "dashes.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
---
kind: action-plan
id: MHW
actions:
  - id: 1
    action: Define migration
    owner: WHO
    deadline: 2027-05
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
# file: mhw.yaml
kind: action-plan
id: MHW
actions:
  - id: 1
    action: Define migration
    owner: WHO
    deadline: 2027-05
)"};

const Rule kind_missing{
    .name = "kind-missing",
    .severity = Severity::error,
    .summary = "A file looks like a plan but does not say so",
    .group = RuleGroup::structure,
    .reason =
        "A folder can hold files of many programs, and only the kind says for certain that "
        "this one is a plan. A plan that is taken for something else would be left out of "
        "every report without a word.",
    .advice =
        "Write \"kind: action-plan\" or \"kind: response-matrix\" into the first line. Leave a "
        "file of another program out with exclude: in followup.yaml.",
    .wrong = R"(id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
)"};

const Rule kind_unknown{
    .name = "kind-unknown",
    .severity = Severity::error,
    .summary = "The kind of plan is not one that exists",
    .group = RuleGroup::structure,
    .reason =
        "The kind says whether the document answers an evaluation or is a plan of its own. With "
        "another word there it might as well be the file of another program.",
    .advice = "Write action-plan or response-matrix, with the hyphen.",
    .wrong = R"(kind: action plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
)"};

const Rule no_plan{
    .name = "no-plan",
    .severity = Severity::error,
    .summary = "A file that was asked for holds no plan",
    .group = RuleGroup::structure,
    .reason =
        "Whoever names a file expects its plan to be checked. If a file without a plan "
        "passed, an empty or mistaken file would look like a plan without problems. Files "
        "of other programs that merely lie in a folder are passed over.",
    .advice =
        "Name the right file, or begin this one with \"kind: action-plan\" or "
        "\"kind: response-matrix\".",
    .wrong = R"(id: NAP
title: National action plan
)",
    .right = R"(kind: action-plan
id: NAP
title: National action plan
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
)",
    .is_binding = true};

const Rule configuration_misnamed{
    .name = "configuration-misnamed",
    .severity = Severity::error,
    .summary = "A configuration that is not called followup.yaml is not read",
    .group = RuleGroup::structure,
    .reason =
        "The directory of parties, your own words and the settings of checks are looked for "
        "in followup.yaml only. Under a name that is nearly the same they would have no "
        "effect, and nobody would notice.",
    .advice =
        "Rename the file to followup.yaml, in small letters and ending in .yaml. If there is a "
        "followup.yaml already, move what is missing there and delete this one.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
# file: followup.yml
parties:
  IOM:
    name: International Organization for Migration
    type: agency
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
# file: followup.yaml
parties:
  IOM:
    name: International Organization for Migration
    type: agency
)",
    .is_binding = true};

}  // namespace followup::rules
