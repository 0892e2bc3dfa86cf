// What holds for the places of problems and values.
#pragma once

#include <map>

#include "followup/diagnostic.h"
#include "target.h"

namespace followup::fuzz {

inline void check_place(Place place, std::string_view text) {
  require(place.begin <= place.end, "a place ends after its beginning");
  require(place.end <= text.size(), "a place lies within its text");
}

inline void check_problems(const Diagnostics& problems) {
  std::map<const Source*, LineIndex> lines;
  for (const Diagnostic& problem : problems) {
    const std::string_view text = problem.source->text;
    check_place(problem.place, text);
    const LineIndex& index = lines.try_emplace(problem.source, text).first->second;
    require(index.position(problem.place.begin) <= index.position(problem.place.end),
            "lines and columns follow each other as offsets do");
    require(!problem.message.empty(), "a problem says what is wrong");
    for (const RelatedPlace& related : problem.related) {
      check_place(related.place, related.source->text);
    }
  }
}

}  // namespace followup::fuzz
