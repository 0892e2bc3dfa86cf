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

constexpr double bytes_in_a_mib = 1024.0 * 1024.0;

double median(const std::vector<Cost>& costs, double Cost::*figure) {
  std::vector<double> figures;
  for (const Cost& cost : costs) figures.push_back(cost.*figure);
  std::sort(figures.begin(), figures.end());
  return figures[figures.size() / 2];
}

Cost medians(const Contestant& one) {
  return {.wall_seconds = median(one.costs, &Cost::wall_seconds),
          .cpu_seconds = median(one.costs, &Cost::cpu_seconds),
          .peak_mib = median(one.costs, &Cost::peak_mib)};
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

void run_rounds(std::vector<Contestant>& all, int rounds) {
  // The first run fills the page cache and is not counted.
  for (const Contestant& one : all) {
    if (!one.is_slow) run_measured(one.command);
  }
  for (int round = 0; round < rounds; ++round) {
    for (Contestant& one : all) {
      if (!one.is_slow || round == 0) one.costs.push_back(run_measured(one.command));
    }
  }
}

void print_table(const std::vector<Contestant>& all, std::optional<double> input_mib) {
  const Cost floor = medians(all.front());
  fmt::print("| {:<38} | wall ms | CPU ms | wall ÷ first | CPU ÷ first | peak MiB |{}\n", "",
             input_mib ? " peak ÷ input |" : "");
  fmt::print("| --- | ---: | ---: | ---: | ---: | ---: |{}\n", input_mib ? " ---: |" : "");
  for (const Contestant& one : all) {
    const Cost cost = medians(one);
    fmt::print("| {:<38} | {:>7.1f} | {:>7.1f} | {:>5.2f} | {:>5.2f} | {:>6.1f} |", one.name,
               cost.wall_seconds * 1000, cost.cpu_seconds * 1000,
               cost.wall_seconds / floor.wall_seconds, cost.cpu_seconds / floor.cpu_seconds,
               cost.peak_mib);
    if (input_mib) fmt::print(" {:>5.2f} |", cost.peak_mib / *input_mib);
    fmt::print("\n");
  }
  fmt::print("\n");
  std::fflush(stdout);
}

}  // namespace bench
