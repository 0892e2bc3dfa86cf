// What is read from git beside what reports show of it (tests/scripts/at_revision.sh).
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "git/files_of_commit.h"
#include "git_commit.h"
#include "scratch_folder.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

// A commit with a.yaml, which holds "two".
class OneCommit {
 public:
  OneCommit() {
    std::ofstream(at("a.yaml")) << "two";
    REQUIRE(test::commit_all(scratch_.path()));
  }

  fs::path at(const char* name) const { return scratch_.file(name); }

 private:
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
