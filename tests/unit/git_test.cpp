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

// Two commits: a.yaml holds "one"; then it holds "two", and b.yaml "one".
class TwoCommits {
 public:
  TwoCommits() {
    git("init -q");
    write("a.yaml", "one");
    commit();
    write("a.yaml", "two");
    write("b.yaml", "one");
    commit();
  }

  fs::path at(const char* name) const { return scratch_.file(name); }

 private:
  void write(const char* name, const char* text) const { std::ofstream(at(name)) << text; }

  void git(const std::string& command) const {
    const std::string line = fmt::format(
        "git -C {} -c commit.gpgsign=false -c user.name=office -c user.email=office@example.org {}",
        scratch_.path().string(), command);
    REQUIRE(std::system(line.c_str()) == 0);
  }

  void commit() const {
    git("add .");
    git("commit -q -m state");
  }

  test::ScratchFolder scratch_;
};

TEST_CASE("the same text has the same id, in whatever commit and file") {
  const TwoCommits made;
  const GitRepository repository(made.at("."));
  const FilesOfCommit first(repository, repository.commit("HEAD~1"), "HEAD~1");
  const FilesOfCommit second(repository, repository.commit("HEAD"), "HEAD");
  const ObjectId one = first.id(made.at("a.yaml"));
  CHECK(one == second.id(made.at("b.yaml")));
  CHECK(std::hash<ObjectId>()(one) == std::hash<ObjectId>()(second.id(made.at("b.yaml"))));
  CHECK_FALSE(one == second.id(made.at("a.yaml")));
  CHECK(hex(one) == "43dd47ea691c90a5fa7827892c70241913351963");
  CHECK_THROWS_AS(first.id(made.at("b.yaml")), Unreadable);
}

TEST_CASE("a file of a commit that is larger than wanted is not read") {
  const TwoCommits made;
  const GitRepository repository(made.at("."));
  const FilesOfCommit files(repository, repository.commit("HEAD"), "HEAD");
  CHECK(files.read(made.at("a.yaml"), 3) == "two");
  CHECK(files.read(made.at("a.yaml"), 2) == std::nullopt);
}

}  // namespace
}  // namespace followup
