// Writes a folder of plans for the benchmark: the same bytes on every run and every machine.
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "generator/parties.h"
#include "generator/plans.h"
#include "number.h"

namespace {

namespace fs = std::filesystem;

constexpr std::string_view usage =
    "usage: followup-bench-generate DIR --actions N (--files M | --one-file)\n"
    "Writes M plan files with N tracked actions in all, and a followup.yaml, into DIR, which must "
    "be new or empty.\n";

struct Request {
  fs::path folder;
  int actions = 0;
  int files = 0;
};

Request read_request(int argc, char** argv) {
  Request request;
  for (int at = 1; at < argc; ++at) {
    const std::string_view word = argv[at];
    const bool has_value = at + 1 < argc;
    if (word == "--one-file") {
      request.files = 1;
    } else if (word == "--actions" && has_value) {
      request.actions = bench::positive_number(word.substr(2), argv[++at]);
    } else if (word == "--files" && has_value) {
      request.files = bench::positive_number(word.substr(2), argv[++at]);
    } else if (request.folder.empty() && !word.starts_with("-")) {
      request.folder = word;
    } else {
      throw std::runtime_error{fmt::format("unexpected '{}'\n{}", word, usage)};
    }
  }
  if (request.folder.empty() || request.files == 0 || request.actions < request.files) {
    throw std::runtime_error{fmt::format(
        "a folder, a number of files, and at least as many actions are needed\n{}", usage)};
  }
  return request;
}

std::uintmax_t write_file(const fs::path& path, const std::string& text) {
  std::ofstream file{path, std::ios::binary};
  file << text;
  file.close();
  if (!file) throw std::runtime_error{fmt::format("cannot write {}", path.string())};
  return text.size();
}

std::uintmax_t write_plan(const fs::path& folder, const bench::PlanSize& plan) {
  constexpr int files_in_a_folder = 100;
  const int group = (plan.number - 1) / files_in_a_folder;
  const fs::path subfolder = folder / fmt::format("plans-{:03}", group);
  fs::create_directories(subfolder);
  const bool is_matrix = plan.number % 2 == 1;
  return write_file(subfolder / fmt::format("ma-{:04}.yaml", plan.number),
                    is_matrix ? bench::response_matrix_text(plan) : bench::action_plan_text(plan));
}

void write_folder(const Request& request) {
  fs::create_directories(request.folder);
  // Files left from another run would be measured too.
  if (!fs::is_empty(request.folder)) {
    throw std::runtime_error{fmt::format("{} is not empty", request.folder.string())};
  }
  std::uintmax_t bytes = write_file(request.folder / "followup.yaml", bench::configuration_text());
  for (int number = 1; number <= request.files; ++number) {
    const int one_more = number <= request.actions % request.files ? 1 : 0;
    bytes += write_plan(
        request.folder,
        {.number = number, .tracked_actions = request.actions / request.files + one_more});
  }
  fmt::print("{} actions in {} files, {} bytes\n", request.actions, request.files, bytes);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    write_folder(read_request(argc, argv));
  } catch (const std::exception& problem) {
    fmt::print(stderr, "followup-bench-generate: {}\n", problem.what());
    return 2;
  }
}
