// The problems that a repository had when it began to be checked: how many of each rule in each
// file, so that only new ones are reported. Lines may move; counts stay.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "followup/source.h"
#include "followup/tree.h"

namespace followup {

struct BaselineEntry {
  Text file;  // relative to the folder of the baseline
  Text rule;
  Place place;  // of the rule and its number
  std::size_t count = 0;
  bool is_file_there = true;
};

// Pinned in memory: its texts view its own source.
struct Baseline {
  Baseline() = default;
  Baseline(const Baseline&) = delete;
  Baseline& operator=(const Baseline&) = delete;

  Source source;
  std::string folder;  // without links
  Tree tree;
  std::vector<BaselineEntry> entries;
};

// Reads a baseline as write_baseline() makes it. Throws Failure, with line and column, if it is not
// one.
std::unique_ptr<Baseline> read_baseline(const std::string& path);

}  // namespace followup
