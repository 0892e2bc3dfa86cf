// The reader's rules about keys and what stands after them.
#include "read/rules.h"

namespace followup::rules {

const Rule key_duplicate{
    .name = "key-duplicate",
    .severity = Severity::error,
    .summary = "A key is written twice",
    .group = RuleGroup::structure,
    .reason =
        "Only the first of the two is read. Which owner or which deadline was agreed cannot "
        "be told, and the other one is lost.",
    .advice =
        "Keep the line that is right. Where both are, as with two owners, make a list of "
        "them.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    owner: WHO
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner:
      - IOM
      - WHO
    deadline: 2027-06
)"};

const Rule key_unknown{
    .name = "key-unknown",
    .severity = Severity::error,
    .summary = "A key is not one that is known there",
    .group = RuleGroup::structure,
    .reason =
        "What stands after a key that nobody knows is not read. A misspelt owner or deadline "
        "would look as if there were none.",
    .advice =
        "Correct the spelling or use the key that the problem suggests. Put x- before a key "
        "of your own that is to be left alone.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    onwer: IOM
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

const Rule value_shape{
    .name = "value-shape",
    .severity = Severity::error,
    .summary = "A value has the wrong form, such as a text where a list belongs",
    .group = RuleGroup::structure,
    .reason =
        "Each key takes one form: a text, a list, further keys, or true or false. What has "
        "another form cannot be told apart into its pieces and is missing from the reports.",
    .advice =
        "Write the value in the form that the problem asks for. A list has one dash for each "
        "entry, and text that starts with a bracket needs quotes.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
    monitoring: Trainers were chosen
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
    monitoring:
      - note: Trainers were chosen
        date: 2026-10
)"};

const Rule value_empty{
    .name = "value-empty",
    .severity = Severity::warning,
    .summary = "A key or a dash has nothing after it",
    .group = RuleGroup::structure,
    .reason =
        "Readers cannot tell whether something was forgotten or is not known yet. An empty "
        "value counts as if the line were not there.",
    .advice =
        "Fill the value in or remove the line. For an owner or a deadline that is still to be "
        "decided write tbd and say why in a note.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    partners:
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    partners: WHO
    deadline: 2027-06
)",
    .gives_way = true};

const Rule deadline_invalid{
    .name = "deadline-invalid",
    .severity = Severity::error,
    .summary = "A deadline is neither a date nor another form that is understood",
    .group = RuleGroup::deadlines,
    .reason =
        "A deadline that cannot be read never becomes overdue, however late the action is. "
        "The action then stands among those without a date.",
    .source = "EDTF (ISO 8601-2:2019), the standard for imprecise dates",
    .advice =
        "Write a day (2027-06-30), a month (2027-06), a year (2027), a window (2027/2028), a "
        "time after the plan was adopted or the response given (P1Y), continuous, or tbd or "
        "none with a reason. The reason and the words of the document stand in deadline_note.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: June 2027
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
)"};

const Rule start_invalid{
    .name = "start-invalid",
    .severity = Severity::error,
    .summary = "A start is neither a date nor another form that is understood",
    .group = RuleGroup::deadlines,
    .reason =
        "With a start that cannot be read nobody is told that the work should have begun, "
        "and a start after the deadline goes unnoticed.",
    .source = "EDTF (ISO 8601-2:2019), the standard for imprecise dates",
    .advice =
        "Write a day (2027-01-15), a month (2027-01), a year (2027), or a time after the plan "
        "was adopted or the response given (P6M). Remove the line if no start was agreed.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    start: January 2027
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    start: 2027-01
    deadline: 2027-06
)"};

const Rule date_invalid{
    .name = "date-invalid",
    .severity = Severity::error,
    .summary = "A date is not a day, month or year that exists",
    .group = RuleGroup::deadlines,
    .reason =
        "Whether a response came in time, an action was closed by its deadline or an update "
        "is recent is worked out from such dates. One that does not exist answers none of "
        "this.",
    .source = "EDTF (ISO 8601-2:2019), the standard for imprecise dates",
    .advice =
        "Look the date up and write it as a day (2026-06-30), a month (2026-06) or a year (2026). "
        "Only the period of a plan can be a window (2026/2028).",
    .wrong = R"(kind: action-plan
id: NAP
adopted: 2026-06-31
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
adopted: 2026-06-30
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
)"};

}  // namespace followup::rules
