// Which names of zones the system would understand.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "cli/time_zone.h"
#include "scratch_folder.h"

namespace followup {
namespace {

TEST_CASE("a zone is a file, a rule or nothing") {
  const test::ScratchFolder folder;
  std::filesystem::create_directory(folder.path() / "Europe");
  std::ofstream(folder.path() / "Europe/Rome") << "TZif";
  const std::string zones = folder.path().string();
  for (const char* known : {"", ":", "UTC", "GMT", "Europe/Rome", ":Europe/Rome", "CET-1CEST",
                            "<+0530>-5:30", "EST5EDT,M3.2.0,M11.1.0"}) {
    CAPTURE(known);
    CHECK(is_known_time_zone(known, zones));
  }
  const std::string absolute = folder.file("Europe/Rome");
  CHECK(is_known_time_zone(absolute, zones));
  for (const char* unknown : {"Europe", "Europe/Roma", "CET", "CE-1", "+1", "<+05", "Rome-"}) {
    CAPTURE(unknown);
    CHECK(!is_known_time_zone(unknown, zones));
  }
}

}  // namespace
}  // namespace followup
