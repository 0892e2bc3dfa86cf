// A JSON Schema (draft-07), by which editors complete keys and words, say what they mean, and mark
// what cannot be right.
#include "followup/format.h"
#include "formats/value_schemas.h"

namespace followup {
namespace {

Json key_schema(const KeyDescription& key) {
  Json schema{{"description", key.description}};
  schema.update(value_schema(key));
  if (key.is_required) schema["allOf"].push_back(reference("present"));
  return schema;
}

Json record_schema(const RecordDescription& record) {
  Json keys = Json::object();
  Json required = Json::array();
  for (const KeyDescription& key : record.keys) {
    keys[std::string(key.key)] = key_schema(key);
    if (key.is_required) required.push_back(key.key);
  }
  Json schema{{"title", record.title},
              {"description", record.description},
              {"type", {"object", "null"}},
              {"properties", std::move(keys)},
              {"patternProperties", {{"^x-", Json::object()}}},
              {"additionalProperties", false}};
  if (!required.empty()) schema["required"] = std::move(required);
  for (const std::string_view key : record.alternatives) {
    schema["oneOf"].push_back(
        {{"properties", {{std::string(key), reference("present")}}}, {"required", {key}}});
  }
  return schema;
}

}  // namespace

std::string write_schema(const std::vector<RecordDescription>& records) {
  Json schema{{"$schema", "http://json-schema.org/draft-07/schema#"},
              {"$comment", "Written by followup schema."}};
  schema.update(record_schema(records.front()));
  if (schema.contains("required")) schema["type"] = "object";  // the file cannot be empty
  Json definitions = Json::object();
  for (auto record = records.begin() + 1; record != records.end(); ++record) {
    definitions[std::string(record->name)] = record_schema(*record);
  }
  definitions.update(value_definitions());
  schema["definitions"] = std::move(definitions);
  return schema.dump(2) + "\n";
}

}  // namespace followup
