// followup complete, which the completions of shells call: a candidate a line, with what it means
// behind a tab. ":files" says that names of files fit as well. What cannot be read is passed over.
#include <atomic>
#include <filesystem>
#include <mutex>
#include <set>

#include "cli/execution.h"
#include "reports/filter_table.h"
#include "text/unicode.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

// The disk, of which folders are listed until so much was seen: outside a repository of git the
// current folder may be somebody's home, and nobody waits for the whole of that after a tabulator.
class NearbyFiles : public Files {
 public:
  std::string_view revision() const override { return disk_.revision(); }
  FileKind kind(const fs::path& path) const override { return disk_.kind(path); }
  std::string content_id(const fs::path& path) const override { return disk_.content_id(path); }
  std::vector<FolderEntry> entries(const fs::path& folder) const override {
    constexpr std::size_t most = 10000;
    if (seen_ >= most && !disk_.repository_root(folder)) return {};
    std::vector<FolderEntry> found = disk_.entries(folder);
    seen_ += found.size();
    return found;
  }
  fs::path real_path(const fs::path& path) const override { return disk_.real_path(path); }
  std::optional<std::string> read(const fs::path& path, std::size_t limit) const override {
    return disk_.read(path, limit);
  }
  std::optional<fs::path> repository_root(const fs::path& path) const override {
    return disk_.repository_root(path);
  }

 private:
  const Files& disk_ = files_on_disk();
  mutable std::atomic<std::size_t> seen_ = 0;
};

class Names : public FileVisitor {
 public:
  explicit Names(const Completion& wanted) : wanted_(wanted) {
    for (const Filter& filter : filter_table()) {
      if (filter.option == wanted.filter) filter_ = &filter;
    }
  }

  void expect(std::size_t /*files*/, const Configurations& configurations) override {
    if (filter_ != nullptr) add_names(names_, *filter_, configurations);
  }

  void visit(LoadedFile& file, std::size_t /*index*/) override {
    if (file.plan == nullptr) return;
    const Outline outlined = outline(*file.plan, vocabulary_of(*file.plan, *file.configuration));
    const std::lock_guard lock(mutex_);
    if (wanted_.wants_ids) {
      for (const RecommendationView& view : outlined.recommendations) keep(view.id);
      for (const DividedAction& divided : outlined.divided) keep(divided.id);
      for (const TrackedAction& action : outlined.actions) keep(action.id);
    }
    if (filter_ != nullptr) add_names(names_, *filter_, *file.plan, outlined);
  }

  // Those that begin as it is written, in the order of the alphabet.
  std::set<std::string> found() {
    if (filter_ != nullptr) add_offered(names_, *filter_);
    std::set<std::string> words;
    for (const auto& [key, word] : names_) {
      if (word.starts_with(wanted_.written)) words.insert(word);
    }
    return words;
  }

 private:
  void keep(std::string_view word) { names_.emplace(word, word); }

  const Completion& wanted_;
  const Filter* filter_ = nullptr;
  std::mutex mutex_;
  KnownNames names_;
};

}  // namespace

void run_complete(Execution& execution) {
  const Completion& wanted = execution.options().completion;
  std::string lines;
  const auto add = [&](std::string_view word, std::string_view description) {
    // Of what a terminal might obey nobody writes the rest.
    if (visible(word) != word) return;
    lines += fmt::format("{}{}", wanted.before, word);
    if (!description.empty()) lines += fmt::format("\t{}", description);
    lines += '\n';
  };
  for (const Candidate& candidate : wanted.candidates) add(candidate.word, candidate.description);
  if (wanted.wants_ids || !wanted.filter.empty()) {
    Names names(wanted);
    try {
      execution.load_earlier_plans(names, NearbyFiles(), nullptr);
    } catch (const Failure&) {
      // A followup.yaml that cannot be read is no reason to write on a line that somebody types.
    }
    for (const std::string& word : names.found()) add(word, {});
  }
  if (wanted.wants_files) lines += ":files\n";
  execution.write(std::move(lines));
}

}  // namespace followup
