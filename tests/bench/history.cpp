// Compares what followup makes of a history in git with the floor: a bare libyaml event scan of
// every version of every plan, each once.
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "setup.h"

namespace {

namespace fs = std::filesystem;
using bench::Contestant;

constexpr std::string_view usage =
    "usage: followup-bench-history FOLLOWUP GENERATOR SCANNER [COMMITS]\n"
    "Without COMMITS: 1000. Each day one changes a deadline in one of 60 plans with 50 actions "
    "each.\n";
constexpr int plans = 60;
constexpr int actions_in_a_plan = 50;
constexpr long first_commit = 1'577'880'000;  // 2020-01-01 at noon, in seconds since 1970
constexpr long a_day = 86'400;
constexpr int most_points = 1000;  // that a trend has
constexpr int rounds = 7;

struct Version {
  fs::path name;  // from the folder of the plans on
  std::string text;
};

std::string read_text(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void write_text(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream{path, std::ios::binary} << text;
}

std::vector<Version> plan_files(const fs::path& folder) {
  std::vector<Version> found;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator{folder}) {
    if (entry.is_regular_file() && entry.path().filename() != "followup.yaml") {
      found.push_back({entry.path().lexically_relative(folder), read_text(entry.path())});
    }
  }
  return found;
}

// Moves a deadline by a year: the next one behind the last that was moved, and the first after
// that.
void move_a_deadline(std::string& text, std::size_t& last) {
  constexpr std::string_view key = "deadline: 20";
  std::size_t at = text.find(key, last);
  if (at == std::string::npos) at = text.find(key);
  if (at == std::string::npos) throw std::runtime_error{"a plan has no deadline to move"};
  char& year = text[at + key.size() + 1];
  year = year == '9' ? '0' : static_cast<char>(year + 1);
  last = at + key.size();
}

// What git fast-import reads.
class History {
 public:
  explicit History(const fs::path& stream) : stream_{stream, std::ios::binary} {}

  void commit(const std::vector<Version>& changed) {
    stream_ << fmt::format(
        "commit refs/heads/main\ncommitter office <office@example.org> {} +0000\n",
        first_commit + a_day * commits_++);
    stream_ << "data 8\na change\n";
    for (const Version& version : changed) {
      stream_ << fmt::format("M 100644 inline plans/{}\ndata {}\n", version.name.string(),
                             version.text.size())
              << version.text << "\n";
    }
  }

 private:
  std::ofstream stream_;
  long commits_ = 0;
};

struct MadeHistory {
  fs::path repository;
  fs::path versions;  // a folder with every version of every plan
};

MadeHistory make_history(const bench::Programs& programs, int commits, const fs::path& folder) {
  const fs::path generated = folder / "plans";
  bench::make_plans(programs, plans * actions_in_a_plan, plans, generated);
  const MadeHistory made{folder / "repository", folder / "versions"};
  std::vector<Version> files = plan_files(generated);
  std::vector<std::size_t> last_moved(files.size());
  {
    History history{folder / "stream"};
    std::vector<Version> all = files;
    all.push_back({"followup.yaml", read_text(generated / "followup.yaml")});
    history.commit(all);
    for (const Version& file : files) write_text(made.versions / "0000" / file.name, file.text);
    for (int i = 1; i < commits; ++i) {
      const std::size_t which = static_cast<std::size_t>(i) % files.size();
      move_a_deadline(files[which].text, last_moved[which]);
      history.commit({files[which]});
      write_text(made.versions / fmt::format("{:04}", i) / files[which].name, files[which].text);
    }
  }
  const std::string command = fmt::format(
      "git init -q -b main '{0}' && git -C '{0}' fast-import --quiet < '{1}' && "
      "git -C '{0}' reset -q --hard",
      made.repository.string(), (folder / "stream").string());
  if (std::system(command.c_str()) != 0) throw std::runtime_error{"git has failed"};
  return made;
}

std::string day_of_commit(int commit) {
  using namespace std::chrono;
  const year_month_day day{floor<days>(sys_seconds{seconds{first_commit}}) + days{commit}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

void compare(const bench::Programs& programs, int commits) {
  const bench::TemporaryFolder temporary;
  const MadeHistory made = make_history(programs, commits, temporary.path());
  const double input_mib = bench::mib_below(made.versions);
  fmt::print(
      "{} commits over {} plans with {} actions each, {:.1f} MiB in all versions; median of "
      "{}:\n\n",
      commits, plans, actions_in_a_plan, input_mib, rounds);
  std::fflush(stdout);
  const std::string plans_there = (made.repository / "plans").string();
  const std::string from = day_of_commit(std::max(0, commits - most_points));
  const std::string last = day_of_commit(commits - 1);
  const auto run = [&](std::string name, std::vector<std::string> words) {
    words.insert(words.begin(), programs.followup);
    words.insert(words.end(), {plans_there, "--as-of", last, "--format", "csv", "--jobs", "2"});
    return Contestant{.name = std::move(name), .command = std::move(words)};
  };
  std::vector<Contestant> all{
      bench::event_scan(programs, made.versions),
      run("`followup trend --every day`", {"trend", "--every", "day", "--from", from}),
      run("`followup trend`", {"trend"}),
      run("`followup history` of one action", {"history", "MA.0001/A/1"}),
      run("`followup list` of the newest plans", {"list"}),
  };
  bench::run_rounds(all, rounds);
  bench::print_table(all, input_mib);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc != 4 && argc != 5) throw std::runtime_error{std::string{usage}};
    const int commits = argc == 5 ? bench::positive_number("commits", argv[4]) : 1000;
    compare({.followup = argv[1], .generator = argv[2], .scanner = argv[3]}, commits);
  } catch (const std::exception& problem) {
    fmt::print(stderr, "followup-bench-history: {}\n", problem.what());
    return 2;
  }
}
