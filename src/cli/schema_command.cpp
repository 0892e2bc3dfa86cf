// followup schema: which file is described.
#include <algorithm>
#include <array>

#include "cli/execution.h"

namespace followup {
namespace {

struct DescribedFile {
  std::string_view word;
  std::string (*write)();
};

constexpr std::array<DescribedFile, 3> files{
    {{"plan", [] { return write_schema(describe_plan()); }},
     {"config", [] { return write_schema(describe_configuration()); }},
     {"report", write_report_schema}}};

const DescribedFile& chosen_file(const std::vector<std::string>& words) {
  if (words.size() > 1) throw Failure("schema takes one word: plan, config or report");
  if (words.empty()) return files.front();
  const auto* file = std::ranges::find(files, words.front(), &DescribedFile::word);
  if (file != files.end()) return *file;
  std::array<std::string_view, files.size()> known;
  std::ranges::transform(files, known.begin(), &DescribedFile::word);
  const std::string_view meant = nearest(words.front(), known);
  throw Failure(fmt::format("there is no schema of \"{}\"{}; write plan, config or report",
                            words.front(),
                            meant.empty() ? "" : fmt::format(" (did you mean \"{}\"?)", meant)));
}

}  // namespace

void run_schema(Execution& execution) {
  const Options& options = execution.options();
  if (!options.format.empty() && options.format != "json") {
    throw Failure(
        fmt::format("there is no format \"{}\" here; the format is json", options.format));
  }
  execution.write(chosen_file(options.words).write());
}

}  // namespace followup
