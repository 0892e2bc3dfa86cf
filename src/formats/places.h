// Places of problems as lines and columns, with the line itself for an excerpt.
#pragma once

#include <map>
#include <string_view>

#include "followup/source.h"

namespace followup {

struct PlacedText {
  Position begin;
  Position end;           // one past the last character
  std::string_view line;  // the line of `begin`
};

// Keeps an index for each source it was asked about.
class PlaceFinder {
 public:
  PlacedText find(const Source& source, Place place) {
    const auto found = indices_.try_emplace(&source, source.text).first;
    const LineIndex& index = found->second;
    const Position begin = index.position(place.begin);
    return {begin, index.position(place.end), index.line(begin.line)};
  }

 private:
  std::map<const Source*, LineIndex> indices_;
};

}  // namespace followup
