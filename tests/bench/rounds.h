// Commands that are run in turn and compared with the first of them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "measured_run.h"

namespace bench {

struct Contestant {
  std::string name;  // in Markdown
  Command command = {};
  bool is_slow = false;  // run once, and never without being counted
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
void run_rounds(std::vector<Contestant>& all, int rounds);

// A table in Markdown of the medians; the first is the floor. Without `input_mib` nothing was read.
void print_table(const std::vector<Contestant>& all, std::optional<double> input_mib);

}  // namespace bench
