// What followup.yaml may say of each rule; it follows from the rules themselves.
#include <fmt/core.h>

#include "followup/check.h"
#include "formats/value_schemas.h"

namespace followup {
namespace {

// Whatever the case; the words come first, because editors offer them.
Json severity_schema(const Rule& rule) {
  if (rule.is_binding) return {{"enum", {name(rule.severity)}}};
  Json spelt{{"type", {"string", "null"}}};
  set_pattern(spelt,
              "^(?:[eE][rR][rR][oO][rR]|[wW][aA][rR][nN][iI][nN][gG]|[nN][oO][tT][eE]|"
              "[iI][gG][nN][oO][rR][eE])$",
              severity_advice({}));
  return {{"anyOf", {{{"enum", {"error", "warning", "note", "ignore"}}}, std::move(spelt)}}};
}

Json parameter_schema(const RuleParameter& parameter) {
  const std::string description =
      parameter.preset.empty()
          ? std::string(parameter.summary)
          : fmt::format("{}; default: {}", parameter.summary, parameter.preset);
  if (parameter.kind == ParameterKind::duration) {
    Json schema{{"description", description}, {"type", {"string", "null"}}};
    set_pattern(schema, R"(^P(?=\d)(?:\d{1,4}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,4}D)?$)",
                duration_advice(parameter));
    schema["examples"] = Json::array({parameter.preset});
    return schema;
  }
  return {{"description", description}, {"allOf", Json::array({reference("texts")})}};
}

Json rule_schema(const Rule& rule) {
  Json keys{{"severity", severity_schema(rule)}};
  if (rule.parameter.kind != ParameterKind::none) {
    keys[std::string(rule.parameter.name)] = parameter_schema(rule.parameter);
  }
  Json alternatives = Json::array({severity_schema(rule)});
  alternatives.push_back({{"type", {"object", "null"}},
                          {"properties", std::move(keys)},
                          {"additionalProperties", false}});
  return {{"description", fmt::format("{}. {}", rule.summary, rule.reason)},
          {"anyOf", std::move(alternatives)}};
}

}  // namespace

Json rule_settings_schema() {
  Json rules = Json::object();
  for (const Rule* rule : all_rules()) rules[std::string(rule->name)] = rule_schema(*rule);
  return {{"type", {"object", "null"}},
          {"properties", std::move(rules)},
          {"additionalProperties", false}};
}

}  // namespace followup
