// Compares followup with programs for tasks, journals and YAML, over the same actions in the format
// of each. What is not installed is left out.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "setup.h"

namespace {

namespace fs = std::filesystem;
using bench::Command;
using bench::Contestant;

constexpr std::string_view usage =
    "usage: followup-bench-peers FOLLOWUP GENERATOR SCANNER TRANSLATOR [ACTIONS]...\n"
    "Without ACTIONS: 10000 and 100000.\n";
constexpr int rounds = 3;
constexpr int rounds_of_starting = 30;
// yamllint takes 17 s for as many.
constexpr int most_actions_for_yamllint = 10000;
constexpr std::string_view peers[] = {"task", "ledger", "hledger", "yamllint"};

struct Request {
  bench::Programs programs;
  std::string translator;
  std::vector<int> sizes;
};

Request read_request(int argc, char** argv) {
  if (argc < 5) throw std::runtime_error{std::string{usage}};
  Request request{.programs = {.followup = argv[1], .generator = argv[2], .scanner = argv[3]},
                  .translator = argv[4],
                  .sizes = {}};
  for (int at = 5; at < argc; ++at) {
    request.sizes.push_back(bench::positive_number("actions", argv[at]));
  }
  if (request.sizes.empty()) request.sizes = {10000, 100000};
  return request;
}

bool is_installed(std::string_view program) {
  return std::system(fmt::format("command -v {} > /dev/null", program).c_str()) == 0;
}

struct PeerFiles {
  std::string settings;  // of Taskwarrior
  std::string journal;
  std::string plans;
};

// Overdue is what was due before a day of the benchmark, not of the clock.
std::string tasks_before_as_of() {
  return fmt::format("status:pending due.before:{}", bench::as_of);
}

std::vector<Contestant> peer_runs(const PeerFiles& files) {
  const std::string settings = "rc:" + files.settings;
  const std::string overdue = "rc.report.overdue.filter=" + tasks_before_as_of();
  const std::string as_of{bench::as_of};
  // The default rules, of which long lines alone are an error and would end with another code.
  const std::string rules = "{extends: default, rules: {line-length: {level: warning}}}";
  return {
      {.name = "`task summary`", .command = {"task", settings, "summary"}},
      {.name = "`task overdue`", .command = {"task", settings, overdue, "overdue"}},
      {.name = "`ledger balance`", .command = {"ledger", "-f", files.journal, "balance", "^Owner"}},
      {.name = "`ledger register` of what is past",
       .command = {"ledger", "-f", files.journal, "register", "^Promised", "--uncleared", "--end",
                   as_of}},
      {.name = "`hledger check`", .command = {"hledger", "-f", files.journal, "check"}},
      {.name = "`hledger balance`",
       .command = {"hledger", "-f", files.journal, "balance", "^Owner"}},
      {.name = "`yamllint`, once",
       .command = {"yamllint", "-d", rules, files.plans},
       .is_slow = true},
  };
}

PeerFiles write_peer_files(const Request& request, const fs::path& plans, const fs::path& folder) {
  const std::string command = fmt::format("'{}' list '{}' --as-of {} --format ndjson | '{}' '{}'",
                                          request.programs.followup, plans.string(), bench::as_of,
                                          request.translator, folder.string());
  if (std::system(command.c_str()) != 0) throw std::runtime_error{"this has failed: " + command};
  return {.settings = (folder / "taskrc").string(),
          .journal = (folder / "actions.journal").string(),
          .plans = plans.string()};
}

// The number that a command of the shell writes.
int counted(const std::string& command) {
  std::FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error{"cannot start another process"};
  int number = -1;
  const bool is_number = std::fscanf(pipe, "%d", &number) == 1;
  if (::pclose(pipe) != 0 || !is_number) {
    throw std::runtime_error{"this has written no number: " + command};
  }
  return number;
}

// Whoever reads other actions than followup is no peer: each must count as many that are overdue.
void check_counts(const Request& request, const PeerFiles& files) {
  const int overdue = counted(fmt::format("'{}' overdue '{}' --as-of {} --format ndjson | wc -l",
                                          request.programs.followup, files.plans, bench::as_of));
  const std::vector<std::pair<std::string_view, std::string>> counts{
      {"task",
       fmt::format("task rc:'{}' {} count 2> /dev/null", files.settings, tasks_before_as_of())},
      {"ledger", fmt::format("ledger -f '{}' register ^Promised --uncleared --end {} | wc -l",
                             files.journal, bench::as_of)},
      {"hledger",
       fmt::format("hledger -f '{}' register ^Promised --unmarked --end {} --output-format csv | "
                   "tail -n +2 | wc -l",
                   files.journal, bench::as_of)},
  };
  for (const auto& [program, command] : counts) {
    if (!is_installed(program)) continue;
    const int found = counted(command);
    if (found != overdue) {
      throw std::runtime_error{
          fmt::format("{} finds {} overdue actions, followup {}", program, found, overdue)};
    }
  }
  fmt::print("All find {} overdue actions.\n\n", overdue);
  std::fflush(stdout);
}

void compare(const Request& request, int actions) {
  const bench::TemporaryFolder temporary;
  const bench::Plans plans =
      bench::make_plans(request.programs, actions, std::max(1, actions / bench::actions_in_a_file),
                        temporary.path() / "plans");
  fmt::print("{} actions in the format of each; median of {}:\n", actions, rounds);
  std::fflush(stdout);
  const PeerFiles files = write_peer_files(request, plans.folder, temporary.path() / "peers");
  check_counts(request, files);
  std::vector<Contestant> all{
      bench::event_scan(request.programs, plans.folder),
      bench::followup_run(request.programs, plans.folder, {"check"}),
      bench::followup_run(request.programs, plans.folder, {"overdue", "--format", "csv"}),
      bench::followup_run(request.programs, plans.folder, {"summary", "--format", "json"}),
  };
  for (Contestant& run : peer_runs(files)) {
    const bool takes_too_long = run.is_slow && actions > most_actions_for_yamllint;
    if (is_installed(run.command.front()) && !takes_too_long) all.push_back(std::move(run));
  }
  bench::run_rounds(all, rounds);
  bench::print_table(all, plans.mib);
}

// The floor is a program that does nothing at all.
void compare_starting(const std::string& followup) {
  fmt::print("Start-up; median of {}:\n\n", rounds_of_starting);
  std::fflush(stdout);
  std::vector<Contestant> all{
      {.name = "`true`", .command = {"true"}},
      {.name = "`followup --version`", .command = {followup, "--version"}},
  };
  for (const std::string_view peer : peers) {
    if (!is_installed(peer)) continue;
    all.push_back(
        {.name = fmt::format("`{} --version`", peer), .command = {std::string{peer}, "--version"}});
  }
  bench::run_rounds(all, rounds_of_starting);
  bench::print_table(all, {});
}

void name_what_is_missing() {
  std::vector<std::string_view> missing;
  for (const std::string_view peer : peers) {
    if (!is_installed(peer)) missing.push_back(peer);
  }
  if (!missing.empty()) fmt::print("Not installed: {}.\n\n", fmt::join(missing, ", "));
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const Request request = read_request(argc, argv);
    name_what_is_missing();
    for (const int actions : request.sizes) compare(request, actions);
    compare_starting(request.programs.followup);
  } catch (const std::exception& problem) {
    fmt::print(stderr, "followup-bench-peers: {}\n", problem.what());
    return 2;
  }
}
