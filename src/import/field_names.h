// The words by which documents name what they say: headings of columns and labels of blocks, in
// English, French, Spanish, Russian and Arabic.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace followup {

// What a column or a labelled text of a document holds.
enum class ImportField : std::uint8_t {
  evaluation,      // title of the evaluation
  responsible,     // who responds
  recommendation,  // its words, often with its number
  recommended_to,
  priority,
  response,
  explanation,
  number,  // of the recommendation, or of the action where there is none
  action,
  title,  // of the action
  owner,
  partners,
  start,
  deadline,
  deadline_note,
  was,              // the deadline before it was moved
  revision_reason,  // why it was moved
  comments,
  status,
  closed,
  reason,
  verified_by,
  evidence,
  indicator,
  country,
  tags,
  links,
  note,
  responded,
  // Of the plan.
  plan_id,
  issued,  // of the evaluation
  evaluation_link,
  adopted,
  period,
  donor,
  site,
  beneficiaries,
  monitoring,  // a heading over comments and status, which holds nothing itself
};

// In bytes; a longer text is no heading.
inline constexpr std::size_t longest_heading = 160;

// What a heading of a column names: "Key action(s)*" or "Time frame / deadline". Nothing if it is
// no heading that we know.
std::optional<ImportField> field_of_heading(std::string_view heading);

// Whether a heading of deadlines says on which day an action was completed where another one says
// by when: "Completion date" beside "Due date".
bool may_name_completion(std::string_view heading);

// Whether a heading of deadlines says until when one was moved: "Revised deadline" beside
// "Deadline".
bool may_name_moved_deadline(std::string_view heading);

// Whether a number is that of a recommendation or an action by its label: "Recommendation No."
bool may_name_number_of_item(std::string_view label);

// What a whole text names, such as a cell beside the cell of its value.
std::optional<ImportField> field_named(std::string_view text);

// A label at the beginning of a text: "Recommended to: IOM", or "Evaluation recommendation A –
// Role".
struct Label {
  ImportField field = ImportField::note;
  std::string_view rest;         // of the text, without the colon
  std::string_view number = {};  // of a recommendation, where the label has it: "A"
  std::string_view words = {};   // of the label, as the text has them
};
std::optional<Label> label_of(std::string_view text);

}  // namespace followup
