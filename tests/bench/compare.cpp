// Compares followup with the floor, a bare libyaml event scan, over plans made for it.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "setup.h"

namespace {

using bench::Contestant;

constexpr std::string_view usage =
    "usage: followup-bench-compare FOLLOWUP GENERATOR SCANNER [--one-file] [--rounds N] "
    "[ACTIONS]...\n"
    "Without ACTIONS: 10000 and 100000. One file for each 50 actions, or a single one.\n";

struct Request {
  bench::Programs programs;
  std::vector<int> sizes;
  int rounds = 7;
  bool one_file = false;
};

Request read_request(int argc, char** argv) {
  if (argc < 4) throw std::runtime_error{std::string{usage}};
  Request request{.programs = {.followup = argv[1], .generator = argv[2], .scanner = argv[3]},
                  .sizes = {}};
  for (int at = 4; at < argc; ++at) {
    const std::string_view word = argv[at];
    if (word == "--one-file") {
      request.one_file = true;
    } else if (word == "--rounds" && at + 1 < argc) {
      request.rounds = bench::positive_number("rounds", argv[++at]);
    } else {
      request.sizes.push_back(bench::positive_number("actions", word));
    }
  }
  if (request.sizes.empty()) request.sizes = {10000, 100000};
  return request;
}

std::vector<Contestant> contestants(const Request& request, const std::filesystem::path& folder) {
  std::vector<Contestant> all{bench::event_scan(request.programs, folder)};
  const std::vector<bench::Command> commands{
      {"check"},
      {"overdue", "--format", "csv"},
      {"workload", "--format", "csv"},
      {"summary", "--format", "json"},
      {"list", "--format", "ndjson"},
  };
  for (const bench::Command& words : commands) {
    Contestant one = bench::followup_run(request.programs, folder, words);
    // A million actions in one file are beyond what a plan file may be without being asked.
    if (request.one_file) one.command.insert(one.command.end(), {"--max-file-size", "1GiB"});
    all.push_back(std::move(one));
  }
  return all;
}

void compare(const Request& request, int actions) {
  const bench::TemporaryFolder temporary;
  const int files = request.one_file ? 1 : std::max(1, actions / bench::actions_in_a_file);
  const bench::Plans plans =
      bench::make_plans(request.programs, actions, files, temporary.path() / "plans");
  fmt::print("{} actions, plan files: {}, {:.1f} MiB; median of {}:\n\n", actions, files, plans.mib,
             request.rounds);
  // Shown before the long wait, also where the output is no terminal.
  std::fflush(stdout);
  std::vector<Contestant> all = contestants(request, plans.folder);
  bench::run_rounds(all, request.rounds);
  bench::print_table(all, plans.mib);
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
