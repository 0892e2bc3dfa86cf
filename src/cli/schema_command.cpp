// followup schema: which file is described.
#include <algorithm>
#include <array>

#include "cli/execution.h"
#include "cli/schema_files.h"
#include "text/spelling.h"

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
  const std::string_view meant = nearest(words.front(), schema_files());
  throw Failure(fmt::format("there is no schema of \"{}\"{}; write plan, config or report",
                            words.front(), did_you_mean_within(meant)));
}

}  // namespace

std::vector<std::string_view> schema_files() {
  std::vector<std::string_view> words;
  words.reserve(files.size());
  for (const DescribedFile& file : files) words.push_back(file.word);
  return words;
}

void run_schema(Execution& execution) {
  execution.write(chosen_file(execution.options().words).write());
}

}  // namespace followup
