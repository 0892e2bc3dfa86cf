// What is read from git beside what reports show of it (tests/scripts/at_revision.sh).
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "git/files_of_commit.h"
#include "scratch_folder.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

// A commit with a.yaml, which holds "two".
class OneCommit {
 public:
  OneCommit() {
    git("init -q");
    std::ofstream(at("a.yaml")) << "two";
    git("add .");
    git("commit -q -m state");
  }

  fs::path at(const char* name) const { return scratch_.file(name); }

 private:
  void git(const std::string& command) const {
    const std::string line = fmt::format(
        "git -C {} -c commit.gpgsign=false -c user.name=office -c user.email=office@example.org {}",
        scratch_.path().string(), command);
    REQUIRE(std::system(line.c_str()) == 0);
  }

  test::ScratchFolder scratch_;
};

TEST_CASE("a file of a commit that is larger than wanted is not read") {
  const OneCommit made;
  const GitRepository repository(made.at("."));
  const FilesOfCommit files(repository, repository.commit("HEAD"), "HEAD");
  CHECK(files.read(made.at("a.yaml"), 3) == "two");
  CHECK(files.read(made.at("a.yaml"), 2) == std::nullopt);
}

}  // namespace
}  // namespace followup
