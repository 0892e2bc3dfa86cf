// One line a problem, for editors and grep.
#include <fmt/core.h>

#include "formats/formats.h"
#include "formats/places.h"
#include "text/unicode.h"

namespace followup {

std::string write_compact(const CheckResult& result, const TextStyle&) {
  PlaceFinder places;
  std::string text;
  for (const Diagnostic& problem : result.problems) {
    const Position at = places.find(*problem.source, problem.place).begin;
    text += fmt::format("{}:{}:{}: {}[{}]: {}\n", visible(problem.source->path), at.line, at.column,
                        name(problem.severity), problem.rule->name, visible(problem.message));
  }
  return text;
}

}  // namespace followup
