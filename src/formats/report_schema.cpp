// The JSON Schema of reports, made of the reports themselves: an empty one has all keys, columns
// and types.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "followup/changes.h"
#include "followup/item_history.h"
#include "followup/report_kind.h"
#include "followup/trend.h"
#include "formats/formats.h"
#include "formats/value_schemas.h"

namespace followup {
namespace {

// What is not known is null.
Json value_schema(CellType type) {
  switch (type) {
    case CellType::text:
      return {{"type", {"string", "null"}}};
    case CellType::integer:
      return {{"type", {"integer", "null"}}};
    case CellType::day:
      return {{"type", {"string", "null"}}, {"pattern", "^-?[0-9]{4}-[0-9]{2}-[0-9]{2}$"}};
    case CellType::flag:
      return {{"type", {"boolean", "null"}}};
    case CellType::texts:
      return {{"type", {"array", "null"}}, {"items", {{"type", "string"}}}};
    case CellType::ratio:
      return {{"anyOf", {reference("share"), {{"type", "null"}}}}};
    case CellType::bar:
      return false;  // for people
  }
  return true;
}

// An object that has exactly these keys.
Json object_schema(Json properties) {
  Json required = Json::array();
  for (const auto& [key, value] : properties.items()) required.push_back(key);
  return {{"type", "object"},
          {"properties", std::move(properties)},
          {"required", std::move(required)},
          {"additionalProperties", false}};
}

void add(const Table& table, Json& properties) {
  if (table.audience == Audience::people) return;
  Json cells = Json::object();
  for (const Column& column : table.columns) {
    if (column.audience == Audience::people) continue;
    cells[std::string(column.key)] = value_schema(column.type);
    cells[std::string(column.key)]["title"] = column.title;
  }
  Json row = object_schema(std::move(cells));
  // --columns chooses among the columns, and --group-by or --by adds one.
  const bool may_have_groups = table.has_chosen_columns || table.may_have_groups;
  if (may_have_groups) row["properties"][std::string(group_key)] = {{"type", "string"}};
  if (table.has_chosen_columns) row.erase("required");
  properties[std::string(table.key)] = {{"type", "array"}, {"items", std::move(row)}};
}

void add(const Fields& fields, Json& properties) {
  if (fields.audience == Audience::people) return;
  Json values = Json::object();
  for (const Field& field : fields.fields) {
    values[std::string(field.key)] = value_schema(field.type);
  }
  properties[std::string(fields.key)] = object_schema(std::move(values));
}

void add(const Heading&, Json&) {}
void add(const Paragraph&, Json&) {}
void add(const Chart&, Json&) {}
void add(const DatedItems&, Json&) {}
void add(const Choices&, Json&) {}

Report report_on_nothing(const ReportKind& kind) {
  ReportRequest request;
  const bool has_columns = std::ranges::count(kind.options, ReportOption::columns) > 0;
  if (has_columns) request.columns = {"all"};
  request.revision = RevisionOfPlans();
  const std::unique_ptr<ReportMaker> maker = kind.make(request);
  maker->expect(0, {});
  return maker->finish();
}

Json report_schema(const Report& empty, std::string_view title) {
  Json properties{{"schema_version", {{"const", 1}}},
                  {"report", {{"const", empty.name}}},
                  {"as_of", value_schema(CellType::day)}};
  for (const Block& block : empty.blocks) {
    std::visit([&](const auto& b) { add(b, properties); }, block);
  }
  properties["missing_files"] = {{"type", "array"}, {"items", {{"type", "string"}}}};
  Json schema = object_schema(std::move(properties));
  schema["title"] = title;
  // Most reports are about the plans on the disk.
  Json& required = schema["required"];
  const auto revision = std::ranges::find(required, revision_key);
  if (revision != required.end()) required.erase(revision);
  return schema;
}

}  // namespace

std::string write_report_schema() {
  Json definitions{
      {"share",
       {{"type", "object"},
        {"description", "A percentage with what it is a share of; null where there is no whole."},
        {"properties",
         {{"numerator", {{"type", "integer"}}},
          {"denominator", {{"type", "integer"}}},
          {"percent", {{"type", {"number", "null"}}}}}},
        {"required", {"numerator", "denominator", "percent"}},
        {"additionalProperties", false}}}};
  Json alternatives = Json::array();
  const auto add_report = [&](const Report& empty, std::string_view title) {
    definitions[std::string(empty.name)] = report_schema(empty, title);
    alternatives.push_back(reference(empty.name));
  };
  for (const ReportKind& kind : report_kinds()) {
    if (std::ranges::count(kind.contents, Content::data) == 0) continue;
    add_report(report_on_nothing(kind), kind.summary);
  }
  add_report(report_of(Changes(), {}, {}, {}), changes_question);
  add_report(report_of(ItemHistory(), RevisionOfPlans(), {}), history_question);
  add_report(report_of(Trend(), RevisionOfPlans()), trend_question);
  const Json schema{{"$schema", "http://json-schema.org/draft-07/schema#"},
                    {"$comment", "Written by followup schema report."},
                    {"title", "Report of followup"},
                    {"oneOf", std::move(alternatives)},
                    {"definitions", std::move(definitions)}};
  return schema.dump(2) + "\n";
}

}  // namespace followup
