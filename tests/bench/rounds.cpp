#include "rounds.h"

#include <fmt/core.h>
#include <stdlib.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <stdexcept>

namespace bench {

namespace fs = std::filesystem;

namespace {

constexpr int rounds = 7;
constexpr double bytes_in_a_mib = 1024.0 * 1024.0;

double median(const std::vector<Cost>& costs, double Cost::*figure) {
  std::vector<double> figures;
  for (const Cost& cost : costs) figures.push_back(cost.*figure);
  std::sort(figures.begin(), figures.end());
  return figures[figures.size() / 2];
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (fs::temp_directory_path() / "followup-bench-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  if (std::uncaught_exceptions() > 0) {
    fmt::print(stderr, "The plans are kept in {}\n", path_.string());
    return;
  }
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}
double mib_below(const fs::path& folder) {
  std::uintmax_t bytes = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator{folder}) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  return static_cast<double>(bytes) / bytes_in_a_mib;
}

void run_rounds(std::vector<Contestant>& all) {
  // The first run fills the page cache and is not counted.
  for (const Contestant& one : all) run_measured(one.command);
  for (int round = 0; round < rounds; ++round) {
    for (Contestant& one : all) one.costs.push_back(run_measured(one.command));
  }
}

void print_table(const std::vector<Contestant>& all, double input_mib) {
  const double floor_seconds = median(all.front().costs, &Cost::wall_seconds);
  fmt::print("{:<20}{:>9}{:>9}{:>10}{:>10}{:>12}\n", fmt::format("median of {}", rounds), "wall s",
             "CPU s", "peak MiB", "wall/scan", "peak/input");
  for (const Contestant& one : all) {
    const double wall = median(one.costs, &Cost::wall_seconds);
    const double peak = median(one.costs, &Cost::peak_mib);
    fmt::print("{:<20}{:>9.3f}{:>9.3f}{:>10.1f}{:>10.2f}{:>12.2f}\n", one.name, wall,
               median(one.costs, &Cost::cpu_seconds), peak, wall / floor_seconds, peak / input_mib);
  }
  fmt::print("\n");
}

}  // namespace bench
