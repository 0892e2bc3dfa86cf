// What a run writes before it ends, because it must not be lost.
#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

#include "followup/run.h"
#include "scratch_folder.h"
#include "text/lines_of.h"

namespace followup {
namespace {

TEST_CASE("what is said on the way is wrapped as what is said at the end is") {
  constexpr std::size_t width = 40;
  const test::ScratchFolder home;
  std::string written;
  Surroundings surroundings;
  surroundings.variable = [&](const char* name) -> std::optional<std::string> {
    if (name == std::string("HOME")) return home.path().string();
    if (name == std::string("XDG_STATE_HOME")) return "state";
    return std::nullopt;
  };
  surroundings.err_width = width;
  surroundings.write_now = [&](const std::string&, const std::string& err) { written += err; };
  CHECK(run({"mail", "--arrived", "all"}, surroundings).err.empty());
  CHECK(written.starts_with("followup: XDG_STATE_HOME \"state\" is\n"));
  for_each_line(written, [&](std::string_view line) { CHECK(line.size() <= width); });
}

}  // namespace
}  // namespace followup
