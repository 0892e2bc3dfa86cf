// Places of problems as lines and columns, with the line itself for an excerpt.
#pragma once

#include <algorithm>
#include <map>
#include <string_view>

#include "followup/source.h"

namespace followup {

struct PlacedText {
  Position begin;
  Position end;  // one past the last character
  // The line of `begin`: before the place, the place as far as it lies in this line, and the rest.
  std::string_view before;
  std::string_view marked;
  std::string_view after;
};

// Keeps an index for each source it was asked about. The time for a place does not depend on the
// length of its line.
class PlaceFinder {
 public:
  PlacedText find(const Source& source, Place place) {
    const LineIndex& index = indices_.try_emplace(&source, source.text).first->second;
    const Position begin = index.position(place.begin);
    const std::string_view line = index.line(begin.line);
    const auto line_start = static_cast<std::size_t>(line.data() - source.text.data());
    const std::size_t from = std::min<std::size_t>(place.begin - line_start, line.size());
    const std::size_t to = std::clamp<std::size_t>(place.end - line_start, from, line.size());
    return {begin, index.position(place.end), line.substr(0, from), line.substr(from, to - from),
            line.substr(to)};
  }

 private:
  std::map<const Source*, LineIndex> indices_;
};

}  // namespace followup
