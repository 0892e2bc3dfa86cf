// What is wrong in a plan, as data: the rule, the place, the message and the advice. Excerpts and
// carets are drawn by the formats. To the user a diagnostic is a "problem".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "followup/source.h"

namespace followup {

enum class Severity : std::uint8_t { error, warning, note };

std::string_view name(Severity severity);

// A rule of the checker. Its name is for ever: people write it into their configuration.
struct Rule {
  std::string_view name;
  Severity severity = Severity::error;
  std::string_view summary;
  // What it finds changes with the day on which it is asked; --strict never raises it.
  bool depends_on_date = false;
  // Silent where another problem is reported at the same place.
  bool gives_way = false;
};

// Another place that a problem speaks of, such as "first written here".
struct RelatedPlace {
  const Source* source = nullptr;
  Place place;
  std::string message;
};

// `message` and `help` are one line each and quote words of the file as they are: a format makes
// them safe for where they go.
struct Diagnostic {
  const Rule* rule = nullptr;
  const Source* source = nullptr;
  Place place;
  std::string message;
  std::string help;
  std::vector<RelatedPlace> related;
};

using Diagnostics = std::vector<Diagnostic>;

// By path, place and rule; what is the same twice is dropped, and so are rules that give way.
void sort_and_reduce(Diagnostics& diagnostics);

}  // namespace followup
