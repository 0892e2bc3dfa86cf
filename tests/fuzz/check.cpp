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

constexpr Day as_of = std::chrono::sys_days{std::chrono::year{2026} / 11 / 21};

void check_written(const CheckResult& result, const ProblemFormat& format) {
  constexpr std::array checks{
      WrittenAs{"text", check_shown},  WrittenAs{"compact", check_shown},
      WrittenAs{"json", check_json},   WrittenAs{"sarif", check_json},
      WrittenAs{"junit", check_xml},   WrittenAs{"github", check_annotations},
      WrittenAs{"gitlab", check_json}, WrittenAs{"checkstyle", check_xml},
  };
  check_as(checks, format.name, format.write(result, {}));
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
