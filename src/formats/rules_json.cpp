// Rules as JSON; followup-json(5) describes the shape.
#include <nlohmann/json.hpp>

#include "formats/formats.h"
#include "formats/rule_words.h"

namespace followup {
namespace {

using Json = nlohmann::ordered_json;

constexpr int schema_version = 1;

Json text_or_null(std::string_view text) {
  return text.empty() ? Json() : Json(text);
}

Json parameter_of(const Rule& rule) {
  if (rule.parameter.kind == ParameterKind::none) return nullptr;
  return {{"name", rule.parameter.name},
          {"kind", rule.parameter.kind == ParameterKind::duration ? "duration" : "words"},
          {"default", rule.parameter.preset},
          {"summary", rule.parameter.summary}};
}

Json summary_of(const Rule& rule) {
  return {{"rule", rule.name},
          {"group", name(rule.group)},
          {"severity", name(rule.severity)},
          {"summary", rule.summary},
          {"depends_on_date", rule.depends_on_date},
          {"can_be_turned_off", !rule.is_binding},
          {"needs_since", rule.needs_earlier_plans()},
          {"parameter", parameter_of(rule)}};
}

std::string dump(const Json& document) {
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string list_in_json(std::span<const Rule* const> rules, const TextStyle&) {
  Json list = Json::array();
  for (const Rule* rule : rules) list.push_back(summary_of(*rule));
  return dump({{"schema_version", schema_version}, {"rules", std::move(list)}});
}

std::string explain_in_json(const Rule& rule, const TextStyle&) {
  Json document{{"schema_version", schema_version}};
  document.update(summary_of(rule));
  document["reason"] = rule.reason;
  document["source"] = text_or_null(rule.source);
  document["advice"] = rule.advice;
  document["before"] = text_or_null(rule.before);
  document["wrong"] = text_or_null(rule.wrong);
  document["right"] = text_or_null(rule.right);
  return dump(document);
}

}  // namespace followup
