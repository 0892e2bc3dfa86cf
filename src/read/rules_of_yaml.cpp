// The reader's rules about what YAML allows and a plan must not use, or what it takes for something
// else than was meant.
#include "read/rules.h"

namespace followup::rules {

const Rule yaml_depth{
    .name = "yaml-depth",
    .severity = Severity::error,
    .summary = "Lists and keys are nested deeper than 100 levels",
    .group = RuleGroup::structure,
    .reason =
        "No plan has a hundred levels of headings and actions. Such a file is damaged or was "
        "made to do harm, and the rest of it is not read.",
    .advice = "Look for brackets that are opened and not meant, and remove them.",
    .wrong =
        "kind: action-plan\n"
        "id: NAP\n"
        "actions:\n"
        "  - id: 1\n"
        "    action: Train district staff\n"
        "    owner: IOM\n"
        "    deadline: 2027-06\n"
        "    tags: "
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
        "training"
        "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
        "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
        "\n",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
    tags: [training]
)",
    .is_binding = true};

const Rule yaml_alias{
    .name = "yaml-alias",
    .severity = Severity::error,
    .summary = "An alias (*name) repeats an anchor that is not there",
    .group = RuleGroup::structure,
    .reason =
        "In YAML a word with an asterisk before it stands for a value that was marked further "
        "up with &. Where nothing is marked, nobody knows what is meant, and the value is "
        "missing from the plan.",
    .advice =
        "Put a text that starts with an asterisk in quotes. If a value is to be repeated, "
        "write it out.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
    deadline_note: *provisional
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
    deadline_note: "*provisional"
)"};

const Rule yaml_expansion{
    .name = "yaml-expansion",
    .severity = Severity::error,
    .summary = "Aliases (*name) repeat more than a plan can hold",
    .group = RuleGroup::structure,
    .reason =
        "A few lines that repeat each other can stand for millions of values. No plan needs "
        "that, and a file that does it by accident or on purpose would bring the computer "
        "to a halt.",
    .advice = "Write out what is meant and leave the aliases out.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
x-posts: &posts [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
x-teams: &teams [*posts, *posts, *posts, *posts, *posts, *posts, *posts, *posts, *posts, *posts]
x-units: &units [*teams, *teams, *teams, *teams, *teams, *teams, *teams, *teams, *teams, *teams]
x-areas: &areas [*units, *units, *units, *units, *units, *units, *units, *units, *units, *units]
x-staff: [*areas, *areas, *areas, *areas, *areas, *areas, *areas, *areas, *areas, *areas]
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
x-posts: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
)"};

const Rule yaml_merge_key{
    .name = "yaml-merge-key",
    .severity = Severity::error,
    .summary = "A merge key (<<) is not part of a plan",
    .group = RuleGroup::structure,
    .reason =
        "An action that borrows its owner and deadline from another shows neither to those who "
        "read it. A change of the one would change the other without anybody noticing.",
    .advice =
        "Write the keys out at each action. What several actions share can stand once at the "
        "action that holds them.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - &first
    id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
  - <<: *first
    id: 2
    action: Train provincial staff
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    deadline: 2027-06
  - id: 2
    action: Train provincial staff
    owner: IOM
    deadline: 2027-06
)"};

const Rule yaml_tag{
    .name = "yaml-tag",
    .severity = Severity::error,
    .summary = "A tag (!name) is not part of a plan",
    .group = RuleGroup::structure,
    .reason =
        "A word with an exclamation mark before it is an instruction in YAML and not text. "
        "It would be missing from what is read and reported.",
    .advice = "Put a text that starts with an exclamation mark in quotes, or remove the mark.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    note: !Urgent before the rainy season
    owner: IOM
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    note: "!Urgent before the rainy season"
    owner: IOM
    deadline: 2027-06
)"};

const Rule comment_cuts_text{
    .name = "comment-cuts-text",
    .severity = Severity::warning,
    .summary = "A # after a blank cuts the rest of a text off",
    .group = RuleGroup::structure,
    .reason =
        "A # with a blank before it starts a comment, and comments are not read. Part of "
        "what was agreed would be missing from every report, although it stands in the file.",
    .advice =
        "Put the whole text in quotes or under \">-\". If a comment is meant, write a blank "
        "after the #.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Answer question #12 of the assembly
    owner: WHO
    deadline: 2027-05
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: "Answer question #12 of the assembly"
    owner: WHO
    deadline: 2027-05
)"};

const Rule dash_in_text{
    .name = "dash-in-text",
    .severity = Severity::error,
    .summary = "A text looks like a list whose dashes do not count",
    .group = RuleGroup::structure,
    .reason =
        "Dashes that are not followed by a blank, or do not stand below each other, are part "
        "of the text. Two partners become one with a strange name, and neither is found in a "
        "report on who does what.",
    .advice =
        "Start each entry of a list on a line of its own with a dash and a blank, exactly "
        "below the dash before it. If text is meant, put it in quotes.",
    .wrong = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    partners:
      -ILO
      -WHO
    deadline: 2027-06
)",
    .right = R"(kind: action-plan
id: NAP
actions:
  - id: 1
    action: Train district staff
    owner: IOM
    partners:
      - ILO
      - WHO
    deadline: 2027-06
)"};

}  // namespace followup::rules
