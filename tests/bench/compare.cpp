// Compares followup with the floor, a bare libyaml event scan, over plans made for it.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "rounds.h"

namespace {

namespace fs = std::filesystem;
using bench::Contestant;

constexpr std::string_view usage =
    "usage: followup-bench-compare FOLLOWUP GENERATOR SCANNER [--one-file] [ACTIONS]...\n"
    "Without ACTIONS: 10000 and 100000. One file for each 50 actions, or a single one.\n";
constexpr int actions_in_a_file = 50;

struct Request {
  std::string followup;
  std::string generator;
  std::string scanner;
  std::vector<int> sizes;
  bool one_file = false;
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

void compare(const Request& request, int actions) {
  const bench::TemporaryFolder temporary;
  const fs::path folder = temporary.path() / "plans";
  const int files = request.one_file ? 1 : std::max(1, actions / actions_in_a_file);
  generate(request, actions, files, folder);
  const double input_mib = bench::mib_below(folder);
  fmt::print("{} actions, plan files: {}, {:.1f} MiB\n", actions, files, input_mib);
  // Shown before the long wait, also where the output is no terminal.
  std::fflush(stdout);
  std::vector<Contestant> all = contestants(request, folder.string());
  bench::run_rounds(all);
  bench::print_table(all, input_mib);
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
