// Reading the plans of --since and those of today, for rules of changes and for --new-only.
#include "cli/earlier_plans.h"

#include <algorithm>
#include <filesystem>
#include <mutex>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include "changes/state_reader.h"
#include "cli/gone_plans.h"
#include "cli/put_away.h"
#include "git/sparse_checkout.h"
#include "read/configuration_finder.h"
#include "read/file_system.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

// Reads the states of plans and, where it was asked for, checks them as well.
class EarlierReader : public StateReader {
 public:
  EarlierReader(const std::string& root, Checker* checker) : StateReader(root), checker_(checker) {}

  void expect(std::size_t files, const Configurations& configurations) override {
    StateReader::expect(files, configurations);
    if (checker_ != nullptr) checker_->expect(files, configurations);
  }
  void visit(LoadedFile& file, std::size_t index) override {
    StateReader::visit(file, index);
    if (checker_ != nullptr) checker_->visit(file, index);
  }
  void drop_text(LoadedFile&, std::size_t) override {}

 private:
  Checker* checker_;
};

// Also remembers which files were looked at at all.
class PresentReader : public StateReader {
 public:
  using StateReader::StateReader;

  void visit(LoadedFile& file, std::size_t index) override {
    StateReader::visit(file, index);
    const std::lock_guard lock(mutex_);
    visited_.insert(file.source.real_path);
  }

  bool has_visited(const std::string& real_path) const { return visited_.contains(real_path); }

 private:
  std::mutex mutex_;
  std::unordered_set<std::string> visited_;
};

// What the paths of the command line name: themselves, and what lies below them; all if there are
// none.
class AskedFor {
 public:
  explicit AskedFor(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) real_paths_.insert(files_on_disk().real_path(path));
  }

  bool includes(const std::string& real_path) const {
    if (real_paths_.empty()) return true;
    for (fs::path path = real_path; path.has_relative_path(); path = path.parent_path()) {
      if (real_paths_.contains(path.string())) return true;
    }
    return real_paths_.contains("/");
  }

 private:
  std::unordered_set<std::string> real_paths_;
};

// Names no file that nobody asked for. What could not be read in either state is called by its path
// from the root on, and is shown like the others.
void look_at_what_is_not_compared(const std::string& root, const AskedFor& asked_for,
                                  EarlierPlans& earlier) {
  std::vector<std::string>& not_compared = earlier.since.changes.not_compared;
  if (not_compared.empty()) return;
  std::unordered_map<std::string, std::string_view> shown;
  std::unordered_map<std::string, std::string_view> shown_from_root;
  for (const Repository* repository : {&earlier.before, &earlier.after}) {
    for (const auto& file : repository->files) {
      if (!asked_for.includes(file->source.real_path)) continue;
      shown.emplace(file->source.path, file->source.path);
      shown_from_root.emplace(path_from(root, file->source), file->source.path);
    }
  }
  shown.merge(shown_from_root);
  std::erase_if(not_compared, [&](const std::string& path) { return !shown.contains(path); });
  for (std::string& path : not_compared) path = shown.at(path);
}

// A clone that leaves out old files holds none of them, and nobody must take that for no change.
void say_what_could_not_be_read(const std::vector<std::string>& sentences, Execution& execution) {
  constexpr std::size_t most_named = 8;  // it may be all of them
  const std::span<const std::string> all = sentences;
  for (const std::string& sentence : all.first(std::min(most_named, all.size()))) {
    execution.cannot(sentence);
  }
  if (all.size() > most_named) {
    execution.cannot(fmt::format("and {} more could not be read there", all.size() - most_named));
  }
}

// Of a submodule nobody sees which plans it had.
void name_submodules(const AskedFor& asked_for, EarlierPlans& earlier) {
  for (const std::string& path : earlier.before.submodules) {
    if (!asked_for.includes(earlier.files->real_path(path).string())) continue;
    earlier.since.changes.not_compared.push_back(path);
  }
}

// What cannot be seen there may have been there.
bool was_nothing(const FilesOfCommit& files, const std::string& path) {
  try {
    return files.kind(path) == FileKind::nothing;
  } catch (const Unreadable&) {
    return false;
  }
}

// Files that exclude leaves out now, and that were not there before.
FilesLeftOut newly_left_out(const std::string& root, const EarlierPlans& earlier) {
  FilesLeftOut left_out;
  left_out.root = root;
  for (const std::string& path : earlier.after.left_out) {
    if (was_nothing(*earlier.files, path)) left_out.paths.push_back(path);
  }
  return left_out;
}

// By the followup.yaml that holds for the file today, or the folder by any above it up to the root.
bool is_left_out_now(const fs::path& path, const Configuration& nearest, const fs::path& root,
                     const Execution& execution) {
  if (is_left_out(path, nearest)) return true;
  const fs::path folder = path.parent_path();
  for (fs::path at = folder; at != root && at.has_relative_path();) {
    at = at.parent_path();
    if (is_folder_left_out(folder, *execution.configuration_of(at.string()))) return true;
  }
  return false;
}

// Sorts out the plans that are not there any more.
void look_at_gone_plans(const std::unordered_map<std::string, std::string>& put_away,
                        const PresentReader& present, Execution& execution,
                        const AskedFor& asked_for, EarlierPlans& earlier) {
  Changes& changes = earlier.since.changes;
  if (std::ranges::none_of(changes.changes, is_about_gone_plan)) return;
  const fs::path& root = execution.git().root();
  const auto not_checked_out = files_left_out_of_checkout(execution.git());
  std::unordered_map<std::string_view, const Source*> sources;
  for (const auto& file : earlier.before.files) sources.emplace(file->source.path, &file->source);
  std::erase_if(changes.changes, [&](const Change& change) {
    if (!is_about_gone_plan(change)) return false;
    const fs::path path = sources.at(change.file)->real_path;
    if (!asked_for.includes(path)) return true;
    auto configuration = execution.configuration_of(path.parent_path().string());
    const bool is_there = files_on_disk().kind(path) != FileKind::nothing;
    const bool has_not_gone = (is_there && !present.has_visited(path)) ||
                              not_checked_out.contains(path.lexically_relative(root).string()) ||
                              is_left_out_now(path, *configuration, root, execution) ||
                              put_away.contains(change.file);
    if (has_not_gone) {
      changes.not_compared.push_back(change.file);
      return true;
    }
    earlier.since.configurations_of_gone[change.file] = std::move(configuration);
    return false;
  });
}

}  // namespace

std::unique_ptr<const EarlierPlans> earlier_plans(Execution& execution,
                                                  const CheckOptions& check_options) {
  const Options& options = execution.options();
  if (options.since.empty()) return nullptr;
  const GitRepository& git = execution.git();
  if (!git.has_working_tree()) {
    throw Failure(
        "a bare repository has no files on the disk to check; followup changes compares two "
        "revisions of it");
  }
  const GitCommit asked_for = git.commit(options.since);
  const GitCommit commit = git.common_commit(asked_for, git.commit("HEAD"));
  const std::string name = commit.id == asked_for.id
                               ? options.since
                               : fmt::format("the commit where {} was left", options.since);
  auto earlier = std::make_unique<EarlierPlans>();
  earlier->files =
      std::make_unique<const FilesOfCommit>(git, commit, name, Submodules::are_looked_into);
  std::optional<Checker> checker;
  if (options.shows_new_only) checker.emplace(check_options);
  const std::vector<std::string> all = execution.paths_of_all();
  const std::string root = git.root().string();
  EarlierReader reader(root, checker ? &*checker : nullptr);
  earlier->before = execution.load_earlier_plans(reader, all, *earlier->files, nullptr);
  say_what_could_not_be_read(earlier->before.unreadable, execution);
  PresentReader present(root);
  earlier->after = execution.load_earlier_plans(present, all, files_on_disk(), nullptr);
  earlier->since.name = name;
  earlier->since.commit = hex(commit.id);
  const PlansState before = reader.finish(earlier->before);
  earlier->since.changes =
      find_changes(before, present.finish(earlier->after), check_options.as_of);
  earlier->since.before = &earlier->before;
  earlier->since.after = &earlier->after;
  const AskedFor paths(options.paths);
  look_at_what_is_not_compared(root, paths, *earlier);
  const FilesLeftOut left_out = newly_left_out(root, *earlier);
  look_at_gone_plans(files_put_away(before, earlier->since.changes, left_out, execution), present,
                     execution, paths, *earlier);
  name_submodules(paths, *earlier);
  if (checker) earlier->result = checker->finish(earlier->before);
  return earlier;
}

}  // namespace followup
