// Compares followup with the floor, a bare libyaml event scan, over plans made for it.
#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "measured_run.h"

namespace {

namespace fs = std::filesystem;
using bench::Command;
using bench::Cost;

constexpr std::string_view usage =
    "usage: followup-bench-compare FOLLOWUP GENERATOR SCANNER [--one-file] [ACTIONS]...\n"
    "Without ACTIONS: 10000 and 100000. One file for each 50 actions, or a single one.\n";
constexpr int rounds = 7;
constexpr int actions_in_a_file = 50;
constexpr double bytes_in_a_mib = 1024.0 * 1024.0;

struct Request {
  std::string followup;
  std::string generator;
  std::string scanner;
  std::vector<int> sizes;
  bool one_file = false;
};

struct Contestant {
  std::string name;
  Command command;
  std::vector<Cost> costs = {};
};

// Removed at the end, unless a command failed: then it is what one wants to look at.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "followup-bench-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error{"no temporary folder"};
    path_ = pattern;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    if (std::uncaught_exceptions() > 0) {
      fmt::print(stderr, "The plans are kept in {}\n", path_.string());
      return;
    }
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

int number_of_actions(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < 1) {
    throw std::runtime_error{fmt::format("'{}' is no number of actions\n{}", text, usage)};
  }
  return number;
}

Request read_request(int argc, char** argv) {
  if (argc < 4) throw std::runtime_error{std::string{usage}};
  Request request{.followup = argv[1], .generator = argv[2], .scanner = argv[3], .sizes = {}};
  for (int at = 4; at < argc; ++at) {
    const std::string_view word = argv[at];
    if (word == "--one-file") {
      request.one_file = true;
    } else {
      request.sizes.push_back(number_of_actions(word));
    }
  }
  if (request.sizes.empty()) request.sizes = {10000, 100000};
  return request;
}

double mib_below(const fs::path& folder) {
  std::uintmax_t bytes = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator{folder}) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  return static_cast<double>(bytes) / bytes_in_a_mib;
}

// Not in this process: Linux counts what the parent holds at the fork as part of a child's peak,
// so this program has to stay small.
void generate(const Request& request, int actions, int files, const fs::path& folder) {
  bench::run_measured({request.generator, folder.string(), "--actions", std::to_string(actions),
                       "--files", std::to_string(files)});
}

std::vector<Contestant> contestants(const Request& request, const std::string& folder) {
  const std::string as_of = "2026-11-21";
  return {
      {"libyaml event scan", {request.scanner, folder, "--jobs", "2"}},
      {"followup check", {request.followup, "check", folder, "--as-of", as_of, "--jobs", "2"}},
      {"followup overdue",
       {request.followup, "overdue", folder, "--as-of", as_of, "--jobs", "2", "--format", "csv"}},
  };
}

// Interleaved, so that whatever slows the machine down for a while slows all of them.
void run_rounds(std::vector<Contestant>& all) {
  // The first run fills the page cache and is not counted.
  for (const Contestant& one : all) bench::run_measured(one.command);
  for (int round = 0; round < rounds; ++round) {
    for (Contestant& one : all) one.costs.push_back(bench::run_measured(one.command));
  }
}

double median(const std::vector<Cost>& costs, double Cost::*figure) {
  std::vector<double> figures;
  for (const Cost& cost : costs) figures.push_back(cost.*figure);
  std::sort(figures.begin(), figures.end());
  return figures[figures.size() / 2];
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

void compare(const Request& request, int actions) {
  const TemporaryFolder temporary;
  const fs::path folder = temporary.path() / "plans";
  const int files = request.one_file ? 1 : std::max(1, actions / actions_in_a_file);
  generate(request, actions, files, folder);
  const double input_mib = mib_below(folder);
  fmt::print("{} actions, plan files: {}, {:.1f} MiB\n", actions, files, input_mib);
  // Shown before the long wait, also where the output is no terminal.
  std::fflush(stdout);
  std::vector<Contestant> all = contestants(request, folder.string());
  run_rounds(all);
  print_table(all, input_mib);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const Request request = read_request(argc, argv);
    for (const int actions : request.sizes) compare(request, actions);
  } catch (const std::exception& problem) {
    fmt::print(stderr, "followup-bench-compare: {}\n", problem.what());
    return 2;
  }
}
