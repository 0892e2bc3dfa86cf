// Workflow commands of GitHub Actions, which become annotations beside the lines of a pull request.
#include <fmt/core.h>

#include <algorithm>

#include "formats/ci.h"
#include "formats/formats.h"
#include "formats/places.h"
#include "text/unicode.h"

namespace followup {
namespace {

struct Escape {
  char character;
  std::string_view code;
};

constexpr Escape in_text[]{{'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"}};
constexpr Escape in_property[]{
    {'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"}, {':', "%3A"}, {',', "%2C"}};

std::string escaped(std::string_view text, std::span<const Escape> escapes) {
  std::string result;
  for (const char c : text) {
    const auto found = std::ranges::find(escapes, c, &Escape::character);
    if (found == escapes.end()) {
      result += c;
    } else {
      result += found->code;
    }
  }
  return result;
}

std::string_view command_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
    case Severity::ignore:
      return "notice";
  }
  return {};
}

// GitHub shows only the first few annotations of a step: errors come first.
std::vector<const Diagnostic*> by_severity(const CheckResult& result) {
  std::vector<const Diagnostic*> problems;
  problems.reserve(result.problems.size());
  for (const Diagnostic& problem : result.problems) problems.push_back(&problem);
  std::ranges::stable_sort(problems, {}, [](const Diagnostic* d) { return d->severity; });
  return problems;
}

}  // namespace

std::string write_github(const CheckResult& result, const TextStyle&) {
  return write_annotations(result);
}

std::string write_annotations(const CheckResult& result) {
  PlaceFinder places;
  std::string text;
  for (const std::string& sentence : result.missing_files) {
    text += fmt::format("::error::{}\n", escaped(visible(sentence), in_text));
  }
  for (const Diagnostic* problem : by_severity(result)) {
    const PlacedText at = places.find(*problem->source, problem->place);
    const std::string path = visible(path_in_repository(result, *problem->source));
    // Over several lines GitHub takes no columns.
    const std::string columns =
        at.begin.line == at.end.line
            ? fmt::format(",col={},endColumn={}", at.begin.column, at.end.column)
            : std::string();
    text += fmt::format("::{} file={},line={},endLine={}{},title={}::{}\n",
                        command_of(problem->severity), escaped(path, in_property), at.begin.line,
                        at.end.line, columns, escaped(problem->rule->name, in_property),
                        escaped(whole_message(*problem), in_text));
  }
  return text;
}

}  // namespace followup
