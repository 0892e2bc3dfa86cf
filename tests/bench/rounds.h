// Commands that are run in turn and compared with the first of them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "measured_run.h"

namespace bench {

struct Contestant {
  std::string name;
  Command command;
  std::vector<Cost> costs = {};
};

// Removed at the end, unless a command failed: then it is what one wants to look at.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// Of all files in a folder and below.
double mib_below(const std::filesystem::path& folder);

// Interleaved, so that whatever slows the machine down for a while slows all of them.
void run_rounds(std::vector<Contestant>& all);

// The medians; the first is the floor, which has read `input_mib`.
void print_table(const std::vector<Contestant>& all, double input_mib);

}  // namespace bench
