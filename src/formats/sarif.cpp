// SARIF 2.1.0, the format that code scanning services read.
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "formats/ci.h"
#include "formats/formats.h"
#include "formats/places.h"
#include "text/percent_encoding.h"
#include "text/unicode.h"

namespace followup {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

std::string_view level_of(Severity severity) {
  return severity == Severity::ignore ? "none" : name(severity);
}

// Viewers take [words](target) for a link; words of a plan never make one.
std::string plain(std::string text) {
  for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at)) {
    text.insert(at + 1, " ");
  }
  return text;
}

Json rule_of(const Rule& rule) {
  return {{"id", rule.name},
          {"shortDescription", {{"text", rule.summary}}},
          {"fullDescription", {{"text", rule.reason}}},
          {"help", {{"text", rule.advice}, {"markdown", explain_in_markdown(rule)}}},
          {"defaultConfiguration",
           {{"enabled", rule.severity != Severity::ignore}, {"level", level_of(rule.severity)}}},
          {"properties", {{"tags", {name(rule.group)}}}}};
}

class Log {
 public:
  explicit Log(const CheckResult& result) : result_(result) {}

  std::string write() {
    Json rules = Json::array();
    for (const Rule* rule : all_rules()) {
      rule_indices_.emplace(rule, rules.size());
      rules.push_back(rule_of(*rule));
    }
    Json results = Json::array();
    for (const Diagnostic& problem : result_.problems) results.push_back(result_of(problem));
    const Json run{{"tool",
                    {{"driver",
                      {{"name", "followup"},
                       {"version", FOLLOWUP_VERSION},
                       {"semanticVersion", FOLLOWUP_VERSION},
                       {"rules", std::move(rules)}}}}},
                   {"invocations", Json::array({invocation()})},
                   {"columnKind", "unicodeCodePoints"},
                   {"results", std::move(results)}};
    const Json log{{"$schema", schema}, {"version", "2.1.0"}, {"runs", Json::array({run})}};
    return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  }

 private:
  Json invocation() const {
    Json notifications = Json::array();
    for (const std::string& sentence : result_.missing_files) {
      notifications.push_back({{"level", "error"}, {"message", {{"text", visible(sentence)}}}});
    }
    return {{"executionSuccessful", result_.missing_files.empty()},
            {"toolExecutionNotifications", std::move(notifications)}};
  }

  // In an earlier file lines mean something else than today.
  Json location_of(const Source& source, Place place) {
    Json location{
        {"artifactLocation", {{"uri", percent_encoded(path_in_repository(result_, source))}}}};
    if (source.revision.empty()) {
      const PlacedText at = places_.find(source, place);
      location["region"] = {{"startLine", at.begin.line},
                            {"startColumn", at.begin.column},
                            {"endLine", at.end.line},
                            {"endColumn", at.end.column}};
    }
    return {{"physicalLocation", std::move(location)}};
  }

  Json result_of(const Diagnostic& problem) {
    Json result{{"ruleId", problem.rule->name},
                {"ruleIndex", rule_indices_.at(problem.rule)},
                {"level", level_of(problem.severity)},
                {"message", {{"text", plain(whole_message(problem))}}},
                {"locations", Json::array({location_of(*problem.source, problem.place)})}};
    if (!problem.related.empty()) {
      Json related = Json::array();
      for (const RelatedPlace& other : problem.related) {
        Json location = location_of(*other.source, other.place);
        location["id"] = related.size() + 1;
        location["message"] = {
            {"text", plain(visible(at_revision(other.source->revision, other.message)))}};
        related.push_back(std::move(location));
      }
      result["relatedLocations"] = std::move(related);
    }
    result["partialFingerprints"] = {
        {"problem/v1", fingerprints_.of(problem, path_in_repository(result_, *problem.source))}};
    return result;
  }

  const CheckResult& result_;
  PlaceFinder places_;
  Fingerprints fingerprints_;
  std::unordered_map<const Rule*, std::size_t> rule_indices_;
};

}  // namespace

std::string write_sarif(const CheckResult& result, const TextStyle&) {
  return Log(result).write();
}

}  // namespace followup
