// Runs the cases in folders in process, and with --update writes what they print as expected. A
// case is a folder with
//   cmd    the command line, after lines "NAME=value" for the environment, "terminal=60" for a
//          terminal of that width as output and for errors, "stdin=file", and "repository=folder"
//          to run in a copy of that folder that is a git repository, so that paths begin at its
//          root, and "earlier=folder" for the files of its only commit, HEAD
//   out, err, code   what is expected; a missing file means nothing, and exit code 0
// and whatever files the command reads; it runs inside the folder.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "followup/run.h"
#include "git_commit.h"
#include "scratch_folder.h"

namespace fs = std::filesystem;

namespace {

struct Case {
  std::vector<std::string> arguments;
  std::map<std::string, std::string> environment;
  std::size_t terminal_width = 0;
  std::string standard_input;
  std::string repository;
  std::string earlier;
};

std::string read_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// Splits at blanks; double quotes keep blanks.
std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> words;
  std::string word;
  bool is_quoted = false;
  bool is_word = false;
  for (const char c : line) {
    if (c == '"') {
      is_quoted = !is_quoted;
      is_word = true;
    } else if (c == ' ' && !is_quoted) {
      if (is_word) words.push_back(word);
      word.clear();
      is_word = false;
    } else {
      word += c;
      is_word = true;
    }
  }
  if (is_word) words.push_back(word);
  return words;
}

// What is misspelt would be taken for nothing, and the case would test something else.
[[noreturn]] void refuse(const std::string& what) {
  throw std::runtime_error(what);
}

std::string read_input(const fs::path& path) {
  if (!fs::is_regular_file(path)) refuse(fmt::format("cmd: there is no {}", path.string()));
  return read_text(path);
}

bool is_name_of_variable(const std::string& name) {
  return !name.empty() &&
         name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == std::string::npos;
}

Case read_case(const fs::path& folder) {
  Case read;
  bool has_command = false;
  std::istringstream lines(read_input(folder / "cmd"));
  for (std::string line; std::getline(lines, line);) {
    const std::size_t equals = line.find('=');
    if (line == "followup" || line.starts_with("followup ")) {
      if (has_command) refuse("cmd: there are two command lines");
      has_command = true;
      read.arguments = split(line);
      read.arguments.erase(read.arguments.begin());
    } else if (line.starts_with("terminal=")) {
      read.terminal_width = std::stoul(line.substr(equals + 1));
    } else if (line.starts_with("stdin=")) {
      read.standard_input = read_input(folder / line.substr(equals + 1));
    } else if (line.starts_with("repository=")) {
      read.repository = line.substr(equals + 1);
    } else if (line.starts_with("earlier=")) {
      read.earlier = line.substr(equals + 1);
    } else if (equals != std::string::npos && is_name_of_variable(line.substr(0, equals))) {
      read.environment[line.substr(0, equals)] = line.substr(equals + 1);
    } else {
      refuse(fmt::format("cmd: \"{}\" means nothing", line));
    }
  }
  if (!has_command) refuse("cmd: there is no command line");
  return read;
}

followup::Outcome run(const fs::path& folder) {
  const Case read = read_case(folder);
  fs::current_path(folder);
  std::optional<test::ScratchFolder> scratch;
  if (!read.repository.empty()) {
    scratch.emplace();
    if (read.earlier.empty()) {
      fs::create_directory(scratch->path() / ".git");
    } else {
      fs::copy(read.earlier, scratch->path(), fs::copy_options::recursive);
      if (!test::commit_all(scratch->path())) throw std::runtime_error("git has failed");
      test::clear_working_tree(scratch->path());
    }
    fs::copy(read.repository, scratch->path(), fs::copy_options::recursive);
    fs::current_path(scratch->path());
  }
  followup::Surroundings surroundings;
  // No case may depend on today: it would be judged by a day long past.
  surroundings.today = std::chrono::sys_days{std::chrono::year{1999} / 1 / 1};
  surroundings.variable = [&](const char* name) -> std::optional<std::string> {
    const auto found = read.environment.find(name);
    if (found == read.environment.end()) return std::nullopt;
    return found->second;
  };
  surroundings.read_standard_input = [&] { return read.standard_input; };
  surroundings.is_out_terminal = read.terminal_width > 0;
  surroundings.terminal_width = read.terminal_width;
  if (surroundings.is_out_terminal) surroundings.err_width = read.terminal_width;
  surroundings.cores = 2;
  return followup::run(read.arguments, surroundings);
}

void update(const fs::path& path, const std::string& text) {
  if (text.empty()) {
    fs::remove(path);
  } else {
    std::ofstream(path, std::ios::binary) << text;
  }
}

bool compare(const fs::path& path, const std::string& text, const std::string& stream) {
  const std::string expected = read_text(path);
  if (expected == text) return true;
  std::cout << fmt::format("{} differs.\n--- expected\n{}\n--- got\n{}\n", stream, expected, text);
  return false;
}

std::string code_text(const followup::Outcome& outcome) {
  return outcome.exit_code == 0 ? std::string() : fmt::format("{}\n", outcome.exit_code);
}

bool check(const fs::path& folder) {
  const followup::Outcome outcome = run(folder);
  const bool out = compare(folder / "out", outcome.out, "standard output");
  const bool err = compare(folder / "err", outcome.err, "standard error");
  const bool code = compare(folder / "code", code_text(outcome), "exit code");
  const bool is_same = out && err && code;
  if (!is_same) std::cout << fmt::format("This was {}\n", folder.string());
  return is_same;
}

bool update_case(const fs::path& folder) {
  const followup::Outcome outcome = run(folder);
  update(folder / "out", outcome.out);
  update(folder / "err", outcome.err);
  update(folder / "code", code_text(outcome));
  return true;
}

// The cases in a folder, which may be one itself. Absolute, since a case changes the current
// folder.
std::vector<fs::path> cases_in(const fs::path& root) {
  std::vector<fs::path> folders;
  if (!fs::is_directory(root)) refuse(fmt::format("there is no folder {}", root.string()));
  for (const auto& entry : fs::recursive_directory_iterator(fs::absolute(root))) {
    if (entry.path().filename() == "cmd") folders.push_back(entry.path().parent_path());
  }
  if (folders.empty()) refuse(fmt::format("there is no case in {}", root.string()));
  return folders;
}

bool run_cases(std::vector<std::string> arguments) {
  const bool is_update = std::erase(arguments, "--update") > 0;
  const bool has_unknown_option = std::ranges::any_of(
      arguments, [](const std::string& argument) { return argument.starts_with('-'); });
  if (arguments.empty() || has_unknown_option)
    refuse("usage: followup-run-case [--update] FOLDER...");
  std::vector<fs::path> folders;
  for (const std::string& root : arguments) {
    for (fs::path& folder : cases_in(root)) folders.push_back(std::move(folder));
  }
  bool are_same = true;
  for (const fs::path& folder : folders) {
    try {
      if (!(is_update ? update_case(folder) : check(folder))) are_same = false;
    } catch (const std::exception& error) {
      refuse(fmt::format("{}: {}", folder.string(), error.what()));
    }
  }
  return are_same;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run_cases(std::vector<std::string>(argv + 1, argv + argc)) ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
