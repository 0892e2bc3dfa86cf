// What a result takes the place of: files, links and what they lead to.
#include "output_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "failure_of.h"
#include "scratch_folder.h"
#include "table_file.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

struct stat status_of(const std::string& path) {
  struct stat status {};
  ::lstat(path.c_str(), &status);
  return status;
}

TEST_CASE("a link is followed, also to what is not there yet, or replaced") {
  const test::ScratchFolder folder;
  fs::create_directory(folder.file("reports"));
  const std::string latest = folder.file("latest");
  fs::create_symlink("second", latest);
  fs::create_symlink("reports/2026", folder.file("second"));
  for (const char* text : {"new", "newer"}) {
    write_file(latest, text);
    CHECK(fs::is_symlink(latest));
    CHECK(fs::is_symlink(folder.file("second")));
    CHECK(test::read_text(folder.file("reports/2026")) == text);
  }
  write_file(latest, "instead", Links::replaced);
  CHECK(!fs::is_symlink(latest));
  CHECK(test::read_text(folder.file("reports/2026")) == "newer");
}

TEST_CASE("links that lead nowhere are named as they were given") {
  const test::ScratchFolder folder;
  const std::string circle = folder.file("circle");
  fs::create_symlink("circle", circle);
  const std::string said = failure_of([&] { write_file(circle, "text"); });
  CHECK(said.find(circle) != std::string::npos);
  CHECK(said.find("symbolic links") != std::string::npos);
  CHECK(fs::is_symlink(circle));
}

TEST_CASE("what is replaced keeps permissions and owner, but no rights of a program") {
  const test::ScratchFolder folder;
  const std::string path = folder.file("report");
  write_file(path, "first");
  ::chmod(path.c_str(), 06750);
  constexpr uid_t other = 65534;
  const bool is_root = ::geteuid() == 0;
  if (is_root) {
    REQUIRE(::chown(path.c_str(), other, other) == 0);
    ::chmod(path.c_str(), 06750);
  }
  write_file(path, "second");
  CHECK((status_of(path).st_mode & 07777U) == 0750U);
  CHECK(status_of(path).st_uid == (is_root ? other : ::geteuid()));
  // Whoever made a link does not get what takes its place.
  const std::string link = folder.file("link");
  fs::create_symlink(path, link);
  if (is_root) REQUIRE(::lchown(link.c_str(), other, other) == 0);
  write_file(link, "third", Links::replaced);
  CHECK(status_of(link).st_uid == ::geteuid());
  CHECK(test::read_text(path) == "second");
}

}  // namespace
}  // namespace followup
