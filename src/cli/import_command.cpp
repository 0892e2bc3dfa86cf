// followup import: a document in, a plan file out, and what a person should look at.
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <system_error>

#include "cli/execution.h"
#include "followup/import.h"
#include "output_file.h"
#include "read/configuration_finder.h"
#include "read/file_system.h"
#include "text/counted.h"
#include "text/unicode.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

DateOrder date_order(const std::string& written) {
  if (written.empty()) return DateOrder::unknown;
  const auto* found = std::ranges::find(date_orders, written, &DateOrderWord::word);
  if (found != date_orders.end()) return found->order;
  throw Failure(
      fmt::format("--date-order \"{}\" is none; write dmy (day first, 31/12/2021) or mdy "
                  "(month first, 12/31/2021)",
                  written));
}

// Documents hold pictures, so that more is read of them than of a plan.
constexpr std::size_t largest_document = 256U << 20U;

std::string bytes_of(const std::string& path, std::size_t most, const Surroundings& surroundings) {
  if (path == "-") return surroundings.read_standard_input();
  if (!fs::exists(path)) throw Failure(fmt::format("there is no file \"{}\"", path));
  if (fs::is_directory(path)) {
    throw Failure(fmt::format("\"{}\" is a folder; name one file of it", path));
  }
  try {
    return read_file(path, most);
  } catch (const std::system_error& error) {
    throw Failure(fmt::format("{}: {}", path, error.code().message()));
  }
}

// Parties and own words of the repository that the plan is written into.
std::unique_ptr<const Configuration> configuration_for(const Options& options) {
  LoadOptions load_options;
  load_options.configuration =
      options.import.parties.empty() ? options.configuration : options.import.parties;
  const fs::path folder = fs::path(options.output == "-" ? "" : options.output).parent_path();
  return nearest_configuration(load_options, folder.empty() ? "." : folder.string());
}

std::string summary(const ImportedPlan& plan) {
  std::string words = fmt::format(
      "{}, {}, {}; ", counted(plan.recommendations, "recommendation", "recommendations"),
      counted(plan.actions, "action", "actions"),
      counted(plan.entries, "monitoring entry", "monitoring entries"));
  if (plan.remarks.empty()) return words + "nothing needs a look";
  return words + counted(plan.remarks.size(), "thing needs a look", "things need a look");
}

}  // namespace

void run_import(Execution& execution) {
  const Options& options = execution.options();
  const std::string& file = options.import.file;
  if (file.empty()) {
    throw Failure("import what? Name a file: followup import matrix.docx -o plans/matrix.yaml");
  }
  const auto configuration = configuration_for(options);
  if (!configuration->problems.empty()) {
    return execution.cannot(configuration->problems.front(),
                            "; without its parties nothing is imported");
  }
  ImportRequest request;
  request.file_name = file == "-" ? "standard input" : fs::path(file).filename().string();
  if (options.output != "-") request.plan_name = fs::path(options.output).filename().string();
  request.today = execution.as_of();
  request.sheet = options.import.sheet;
  request.headings = options.import.map;
  request.date_order = date_order(options.import.date_order);
  request.configuration = configuration.get();
  const std::size_t most = execution.max_file_size(largest_document);
  const std::string bytes = bytes_of(file, most, execution.surroundings());
  if (bytes.size() > most) {
    throw Failure(fmt::format("{}: the document is larger than {} (--max-file-size)", file,
                              size_in_words(most)));
  }
  const ImportedPlan plan = [&] {
    try {
      return import_plan(bytes, request);
    } catch (const Failure& failure) {
      throw Failure(fmt::format("{}: {}", file, failure.what()));
    }
  }();
  execution.write_new(plan.yaml);
  std::vector<std::string> sentences;
  sentences.reserve(plan.remarks.size() + 2);
  for (const ImportRemark& remark : plan.remarks) {
    sentences.push_back(
        fmt::format("{}{}{}", remark.place, remark.place.empty() ? "" : ": ", remark.sentence));
  }
  if (!options.is_quiet) {
    if (!plan.understood_headings.empty()) {
      sentences.push_back(fmt::format("read {}", fmt::join(plan.understood_headings, ", ")));
    }
    sentences.push_back(summary(plan));
  }
  execution.say_of(file, sentences);
}

}  // namespace followup
