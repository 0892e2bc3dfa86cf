// Evidence on disk: what is there, what is not, and what lies outside the repository.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "followup/repository.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

// office/plans/plan.yaml with office/plans/minutes.txt and office/notes, beside it elsewhere/.
class Office {
 public:
  Office() {
    std::string made = (fs::temp_directory_path() / "followup-XXXXXX").string();
    REQUIRE(::mkdtemp(made.data()) != nullptr);
    top_ = fs::canonical(made);
    for (const char* folder : {"office/plans", "office/notes", "elsewhere"}) {
      fs::create_directories(top_ / folder);
    }
    for (const char* file :
         {"office/plans/plan.yaml", "office/plans/minutes.txt", "elsewhere/report.txt"}) {
      std::ofstream(top_ / file) << "Agreed.\n";
    }
    fs::create_directory_symlink(top_ / "elsewhere", top_ / "office/plans/shared");
    fs::create_directory_symlink(top_ / "office/notes", top_ / "office/plans/notes");
    fs::create_symlink(top_ / "gone.txt", top_ / "office/plans/gone.txt");
    fs::create_symlink(top_ / "office/plans/plan.yaml", top_ / "office/plan.yaml");
  }
  ~Office() { fs::remove_all(top_); }
  Office(const Office&) = delete;
  Office& operator=(const Office&) = delete;

  fs::path at(const std::string& path) const { return top_ / path; }

 private:
  fs::path top_;
};

EvidenceState look(const fs::path& plan, const fs::path& given, const std::string& evidence) {
  LoadedFile file;
  file.source.real_path = plan.string();
  file.given_folder = given.string();
  return EvidenceFolder(file).state_of(evidence);
}

TEST_CASE("evidence is looked for from the folder of the plan") {
  const Office office;
  const fs::path plan = office.at("office/plans/plan.yaml");
  const auto state = [&](const std::string& path) { return look(plan, office.at("office"), path); };
  CHECK(state("minutes.txt") == EvidenceState::there);
  CHECK(state("../plans/minutes.txt") == EvidenceState::there);
  CHECK(state("../notes/") == EvidenceState::there);
  CHECK(state("notes") == EvidenceState::there);
  CHECK(state(office.at("office/plans/minutes.txt").string()) == EvidenceState::absolute);
  CHECK(state("agenda.txt") == EvidenceState::missing);
  CHECK(state("minutes.txt/") == EvidenceState::missing);
  CHECK(state("gone.txt") == EvidenceState::missing);
  CHECK(state(std::string(5000, 'x')) == EvidenceState::missing);
  CHECK(state(std::string("minutes.txt\0", 12)) == EvidenceState::missing);
}

TEST_CASE("evidence outside the repository does not count, even behind a link") {
  const Office office;
  const fs::path plan = office.at("office/plans/plan.yaml");
  const auto state = [&](const std::string& path) { return look(plan, office.at("office"), path); };
  CHECK(state("../../elsewhere/report.txt") == EvidenceState::outside);
  CHECK(state("../../elsewhere/nothing.txt") == EvidenceState::outside);
  CHECK(state(office.at("elsewhere/report.txt").string()) == EvidenceState::absolute);
  CHECK(state("shared/report.txt") == EvidenceState::outside);
  CHECK(state("shared/../office/notes") == EvidenceState::there);
}

TEST_CASE("the repository is that of git, or the folder that was asked for, or that of the file") {
  const Office office;
  const fs::path plan = office.at("office/plans/plan.yaml");
  CHECK(look(plan, {}, "../notes") == EvidenceState::outside);
  CHECK(look(plan, office.at("office"), "../notes") == EvidenceState::there);
  CHECK(look(plan, office.at("notes"), "../notes") == EvidenceState::outside);
  // A plan behind a link names things from where it really stands.
  CHECK(look(office.at("office/plan.yaml"), office.at("office"), "minutes.txt") ==
        EvidenceState::there);
  fs::create_directory(office.at("office/.git"));
  CHECK(look(plan, {}, "../notes") == EvidenceState::there);
  CHECK(look(plan, office.at(""), "../../elsewhere") == EvidenceState::outside);
}

}  // namespace
}  // namespace followup
