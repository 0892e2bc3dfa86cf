// What one load after the other reads, and what it takes from the one before.
#include <doctest/doctest.h>

#include <atomic>
#include <fstream>

#include "followup/repository.h"
#include "read/file_system.h"
#include "scratch_folder.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

// The disk, where a text is its own id, as git would have one of it.
class CountedFiles : public Files {
 public:
  std::string_view revision() const override { return {}; }
  FileKind kind(const fs::path& path) const override { return disk_.kind(path); }
  std::string content_id(const fs::path& path) const override {
    return disk_.read(path, most).value_or("");
  }
  std::vector<FolderEntry> entries(const fs::path& folder) const override {
    return disk_.entries(folder);
  }
  fs::path real_path(const fs::path& path) const override { return disk_.real_path(path); }
  std::optional<std::string> read(const fs::path& path, std::size_t limit) const override {
    ++reads;
    return disk_.read(path, limit);
  }
  std::optional<fs::path> repository_root(const fs::path& path) const override {
    return disk_.repository_root(path);
  }

  mutable std::atomic<int> reads = 0;

 private:
  static constexpr std::size_t most = 1U << 20U;
  const Files& disk_ = files_on_disk();
};

class TitleReader : public FileVisitor {
 public:
  void expect(std::size_t files, const Configurations&) override { titles.resize(files); }
  bool wants(const LoadedFile& file, std::size_t) override {
    return file.source.path.find(left_out) == std::string::npos;
  }
  void visit(LoadedFile& file, std::size_t index) override {
    if (file.plan != nullptr) titles[index] = file.plan->title.words;
  }

  std::string left_out = "nothing";
  std::vector<std::string> titles;
};

struct History {
  test::ScratchFolder folder;
  CountedFiles files;
  KeptFiles kept;
  std::size_t other_files = 0;

  void write(const char* name, const std::string& text) const {
    std::ofstream(folder.file(name)) << text;
  }
  static std::string plan(const std::string& title) {
    return "kind: action-plan\nid: P\ntitle: " + title + "\nactions: []\n";
  }
  // The titles, and how many files were read for them.
  std::pair<std::vector<std::string>, int> load_next(TitleReader reader = {}) {
    LoadOptions options;
    options.files = &files;
    options.kept = &kept;
    options.paths = {folder.path().string()};
    files.reads = 0;
    Repository repository = load(options, {}, reader);
    other_files = repository.other_files;
    kept.keep(std::move(repository));
    return {reader.titles, files.reads};
  }
};

using Titles = std::vector<std::string>;

TEST_CASE("what stayed as it was is not read again, and its plan is there all the same") {
  History history;
  history.write("a.yaml", History::plan("Clean water"));
  history.write("b.yaml", History::plan("Mental health"));
  history.write("other.yaml", "steps: []\n");
  CHECK(history.load_next() == std::pair(Titles{"Clean water", "Mental health", ""}, 3));
  history.write("b.yaml", History::plan("Malaria"));
  CHECK(history.load_next() == std::pair(Titles{"Clean water", "Malaria", ""}, 1));
  CHECK(history.other_files == 1);
  CHECK(history.load_next() == std::pair(Titles{"Clean water", "Malaria", ""}, 0));
  CHECK(history.other_files == 1);
}

TEST_CASE("what is not wanted is neither read nor kept") {
  History history;
  history.write("a.yaml", History::plan("Clean water"));
  history.write("b.yaml", History::plan("Mental health"));
  TitleReader reader;
  reader.left_out = "b.yaml";
  CHECK(history.load_next(reader) == std::pair(Titles{"Clean water", ""}, 1));
  CHECK(history.load_next() == std::pair(Titles{"Clean water", "Mental health"}, 1));
}

TEST_CASE("only the files of the last state are kept") {
  History history;
  history.write("a.yaml", History::plan("Clean water"));
  history.load_next();
  history.write("a.yaml", History::plan("Malaria"));
  history.load_next();
  history.write("a.yaml", History::plan("Clean water"));
  CHECK(history.load_next() == std::pair(Titles{"Clean water"}, 1));
}

TEST_CASE("a text takes the room that it needs, and none when its plan was looked at") {
  const History history;
  const std::string text = History::plan(std::string(50'000, 'x'));
  history.write("a.yaml", text);
  CHECK(read_file(history.folder.file("a.yaml"), 1U << 20U).capacity() < text.size() + 100);
  TitleReader reader;
  LoadOptions options;
  options.paths = {history.folder.path().string()};
  const Repository repository = load(options, {}, reader);
  REQUIRE(repository.files.size() == 1);
  CHECK(repository.files.front()->source.text.capacity() < 100);
}

}  // namespace
}  // namespace followup
