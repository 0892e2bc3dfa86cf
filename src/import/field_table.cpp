// A new field is a row.
#include "import/field_table.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace followup {
namespace {

using enum ImportField;
using enum FieldTrait;

constexpr unsigned bit(FieldTrait trait) {
  return static_cast<unsigned>(trait);
}

struct FieldRow {
  constexpr FieldRow(ImportField of, std::string_view name_of_key,
                     std::initializer_list<FieldTrait> all = {})
      : field(of), key(name_of_key) {
    for (const FieldTrait trait : all) traits |= bit(trait);
  }

  ImportField field;
  std::string_view key;  // in a plan file
  unsigned traits = 0;
};

constexpr std::array rows{
    FieldRow{evaluation, "evaluation", {begins_block, one_paragraph}},
    FieldRow{responsible, "responsible", {of_recommendation, begins_block, one_paragraph}},
    FieldRow{recommendation, "recommendation", {of_recommendation, begins_block}},
    FieldRow{recommended_to, "recommended_to", {of_recommendation, begins_block, one_paragraph}},
    FieldRow{priority, "priority", {of_tracking, one_paragraph}},
    FieldRow{response, "response", {of_recommendation, begins_block}},
    FieldRow{explanation, "explanation", {of_recommendation}},
    FieldRow{number, "id", {one_paragraph}},
    FieldRow{action, "action"},
    FieldRow{title, "title"},
    FieldRow{owner, "owner", {of_tracking, duty, one_paragraph}},
    FieldRow{partners, "partners", {of_tracking, also_of_plan, duty, one_paragraph}},
    FieldRow{start, "start", {of_tracking, duty, one_paragraph}},
    FieldRow{deadline, "deadline", {of_tracking, duty, one_paragraph}},
    FieldRow{deadline_note, "deadline_note", {of_tracking, duty}},
    FieldRow{was, "was", {of_tracking, duty, one_paragraph}},
    FieldRow{revision_reason, "revision_reason", {of_tracking, duty}},
    FieldRow{comments, "comments", {of_tracking, of_entry}},
    FieldRow{status, "status", {of_tracking, of_entry}},
    FieldRow{closed, "closed", {of_tracking, one_paragraph}},
    FieldRow{reason, "reason", {of_tracking}},
    FieldRow{verified_by, "verified_by", {of_tracking, one_paragraph}},
    FieldRow{evidence, "evidence", {of_tracking}},
    FieldRow{indicator, "indicator", {of_tracking}},
    FieldRow{country, "countries", {of_tracking, also_of_plan, one_paragraph}},
    FieldRow{tags, "tags", {of_tracking}},
    FieldRow{links, "links", {of_tracking, also_of_plan}},
    FieldRow{note, "note", {also_of_plan}},
    FieldRow{responded, "responded", {of_recommendation, also_of_plan, one_paragraph}},
    FieldRow{plan_id, "plan", {of_plan, one_paragraph}},
    FieldRow{issued, "issued", {of_plan, one_paragraph}},
    FieldRow{evaluation_link, "evaluation_link", {of_plan, one_paragraph}},
    FieldRow{adopted, "adopted", {of_plan, one_paragraph}},
    FieldRow{period, "period", {of_plan, one_paragraph}},
    FieldRow{donor, "donor", {of_plan, one_paragraph}},
    FieldRow{site, "site", {of_plan, one_paragraph}},
    FieldRow{beneficiaries, "beneficiaries", {of_plan, one_paragraph}},
    FieldRow{monitoring, "monitoring"},
};

const FieldRow& row_of(ImportField field) {
  return *std::ranges::find(rows, field, &FieldRow::field);
}

}  // namespace

bool has(ImportField field, FieldTrait trait) {
  return (row_of(field).traits & bit(trait)) != 0;
}

std::string_view name(ImportField field) {
  return row_of(field).key;
}

std::optional<ImportField> field_called(std::string_view name) {
  const auto* found = std::ranges::find(rows, name, &FieldRow::key);
  return found == rows.end() ? std::nullopt : std::optional(found->field);
}

std::vector<std::string_view> field_names() {
  std::vector<std::string_view> names;
  names.reserve(rows.size());
  for (const FieldRow& row : rows) names.push_back(row.key);
  return names;
}

}  // namespace followup
