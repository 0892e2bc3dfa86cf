// Cells that a remark is about.
#pragma once

#include <fmt/core.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace followup {

// How many, and where the first ones are.
struct CellNotes {
  std::size_t count = 0;
  std::string places;

  void add(std::string_view sheet, std::string_view reference) {
    constexpr std::size_t most_named = 5;
    ++count;
    if (count > most_named + 1) return;
    if (count > 1) places += ", ";
    places += count > most_named ? "…" : fmt::format("{}!{}", sheet, reference);
  }

  std::string_view cells() const { return count == 1 ? "cell" : "cells"; }
};

}  // namespace followup
