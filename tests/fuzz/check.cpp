// A plan, and what else stands beside it after lines "# file: NAME", is checked, and the result is
// written as text and in a format that follows from the bytes.
#include "followup/check.h"

#include "example_files.h"
#include "followup/failure.h"
#include "followup/format.h"
#include "memory_files.h"
#include "places.h"
#include "target.h"
#include "written.h"

namespace followup::fuzz {
namespace {

constexpr Day as_of{std::chrono::year{2026} / 11 / 21};

void check_written(const CheckResult& result, const ProblemFormat& format) {
  struct Written {
    std::string_view format;
    void (*check)(std::string_view);
  };
  constexpr std::array checks{
      Written{"text", check_shown},  Written{"compact", check_shown},
      Written{"json", check_json},   Written{"sarif", check_json},
      Written{"junit", check_xml},   Written{"github", check_annotations},
      Written{"gitlab", check_json}, Written{"checkstyle", check_xml},
  };
  const auto* const row = std::ranges::find(checks, format.name, &Written::format);
  require(row != checks.end(), "every format is looked at");
  row->check(format.write(result, {}));
  TextStyle narrow;
  narrow.width = 20;
  check_shown(problem_formats().front().write(result, narrow));
  check_json(write_baseline(result.problems, MemoryFiles::folder));
}

void check_plans(const MemoryFiles& files, const ProblemFormat& format) {
  Checker checker({as_of, {}, {}});
  const Repository repository = load_all(files, checker);
  CheckResult result = checker.finish(repository);
  check_problems(result.problems);
  check_written(result, format);
}

}  // namespace
}  // namespace followup::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace followup;
  const std::string_view text = fuzz::text_of(data, size);
  fuzz::check_plans(fuzz::MemoryFiles(test::files_of(text)),
                    fuzz::chosen_of(problem_formats(), text, 1));
  return 0;
}
