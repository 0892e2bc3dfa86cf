// Two states of a plan, before.yaml and plan.yaml. A plan that is compared with itself has not
// changed.
#include "followup/changes.h"

#include "changes/state_reader.h"
#include "example_files.h"
#include "followup/format.h"
#include "memory_files.h"
#include "target.h"
#include "written.h"

namespace followup::fuzz {
namespace {

constexpr Day as_of = std::chrono::sys_days{std::chrono::year{2026} / 11 / 21};

PlansState state_of(const std::string& text) {
  const MemoryFiles files({{"plan.yaml", text}});
  StateReader reader;
  const Repository repository = load_all(files, reader);
  return reader.finish(repository);
}

void check_changes(const PlansState& before, const PlansState& after) {
  const Report report =
      report_of(find_changes(before, after, as_of), {"before", {}}, {"now", {}}, as_of);
  check_shown(report_formats().front().write(report, {}));
}

}  // namespace
}  // namespace followup::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace followup;
  auto texts = test::files_of(fuzz::text_of(data, size));
  const PlansState before = fuzz::state_of(texts["before.yaml"]);
  const PlansState now = fuzz::state_of(texts["plan.yaml"]);
  fuzz::check_changes(before, now);
  fuzz::check_changes(now, before);
  fuzz::require(find_changes(now, now, fuzz::as_of).changes.empty(),
                "a plan has not changed from itself");
  return 0;
}
