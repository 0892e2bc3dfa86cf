// The code quality report of GitLab: a list of issues as Code Climate has them.
#include <nlohmann/json.hpp>

#include "formats/ci.h"
#include "formats/formats.h"
#include "formats/places.h"
#include "text/unicode.h"

namespace followup {
namespace {

using Json = nlohmann::ordered_json;

std::string_view severity_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "major";
    case Severity::warning:
      return "minor";
    case Severity::note:
    case Severity::ignore:
      return "info";
  }
  return {};
}

}  // namespace

std::string write_gitlab(const CheckResult& result, const TextStyle&) {
  PlaceFinder places;
  Fingerprints fingerprints;
  Json issues = Json::array();
  for (const Diagnostic& problem : result.problems) {
    const PlacedText at = places.find(*problem.source, problem.place);
    const std::string path = visible(path_in_repository(result, *problem.source));
    issues.push_back(
        {{"type", "issue"},
         {"check_name", problem.rule->name},
         {"description", whole_message(problem)},
         {"categories", {"Style"}},
         {"severity", severity_of(problem.severity)},
         {"fingerprint", fingerprints.of(problem, path)},
         {"location",
          {{"path", path}, {"lines", {{"begin", at.begin.line}, {"end", at.end.line}}}}}});
  }
  return issues.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace followup
