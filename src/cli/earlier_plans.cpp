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
#include "git/merge_in_progress.h"
#include "git/sparse_checkout.h"
#include "read/configuration_finder.h"
#include "read/file_system.h"
#include "templates/new_texts.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

// Nobody has promised anything there yet. The template says itself on which day it was filled in.
bool is_still_template(const LoadedFile& file) {
  if (file.plan == nullptr) return false;
  const std::optional<Day> made = parse_day(file.plan->adopted.written.words);
  return made && is_new_plan(file.source.text, file.plan->kind, *made);
}

// Reads the states of plans and, where it was asked for, checks them as well.
class EarlierReader : public StateReader {
 public:
  EarlierReader(const std::string& root, Checker* checker) : StateReader(root), checker_(checker) {}

  void expect(std::size_t files, const Configurations& configurations) override {
    StateReader::expect(files, configurations);
    if (checker_ != nullptr) checker_->expect(files, configurations);
  }
  void visit(LoadedFile& file, std::size_t index) override {
    if (!is_still_template(file)) StateReader::visit(file, index);
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

// Tells apart what was done: a deadline that was moved with a reason is not one that was moved
// without, and a plan may have grown before it was removed.
std::string key_of(const Change& change) {
  return fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}", name(change.kind), name(change.item),
                     change.id, change.field, change.from, change.to, change.reason, change.entry,
                     change.has_revision, change.actions);
}

PlansState state_of(const FilesOfCommit& files, Checker* checker, Execution& execution,
                    Repository& repository) {
  EarlierReader reader(execution.git().root().string(), checker);
  repository = execution.load_earlier_plans(reader, execution.paths_of_all(), files, nullptr);
  return reader.finish(repository);
}

// Nothing if their histories have no commit in common.
std::optional<GitCommit> where_parted(const GitRepository& git, const GitCommit& one,
                                      const GitCommit& other) {
  try {
    return git.common_commit(one, other);
  } catch (const Failure&) {
    return std::nullopt;
  }
}

// What one side of a merge has done was looked at there, and whoever merges it can hardly mend it.
void leave_out_what_was_merged(const GitCommit& head, const GitCommit& merged,
                               const CheckOptions& check_options, Execution& execution,
                               EarlierPlans& earlier) {
  const auto parted = where_parted(execution.git(), head, merged);
  if (!parted) return;
  const FilesOfCommit earlier_files(execution.git(), *parted, {}, Submodules::are_looked_into);
  Repository earlier_repository;
  const PlansState before = state_of(earlier_files, nullptr, execution, earlier_repository);
  auto plans = std::make_unique<MergedPlans>();
  plans->files = std::make_unique<const FilesOfCommit>(execution.git(), merged, hex(merged.id),
                                                       Submodules::are_looked_into);
  std::optional<Checker> checker;
  if (execution.options().shows_new_only) checker.emplace(check_options);
  const PlansState after =
      state_of(*plans->files, checker ? &*checker : nullptr, execution, plans->repository);
  if (checker) plans->result = checker->finish(plans->repository);
  std::unordered_set<std::string> done;
  for (const Change& change : find_changes(before, after, check_options.as_of).changes) {
    done.insert(key_of(change));
  }
  std::erase_if(earlier.since.changes.changes,
                [&](const Change& change) { return done.contains(key_of(change)); });
  earlier.merged.push_back(std::move(plans));
}

// The newest commit that the revision and the working tree follow: a merge there counts as if it
// were committed.
GitCommit commit_to_compare(const GitRepository& git, const GitCommit& asked_for,
                            const GitCommit& head, const std::vector<GitCommit>& merged) {
  GitCommit newest = git.common_commit(asked_for, head);
  for (const GitCommit& other : merged) {
    const auto parted = where_parted(git, asked_for, other);
    const auto older = parted ? where_parted(git, newest, *parted) : std::nullopt;
    if (older && older->id == newest.id) newest = *parted;
  }
  return newest;
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
  const GitCommit head = git.commit("HEAD");
  const std::vector<GitCommit> merged = commits_being_merged(git);
  const GitCommit commit = commit_to_compare(git, asked_for, head, merged);
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
  if (commit.id == head.id) {
    for (const GitCommit& other : merged) {
      leave_out_what_was_merged(head, other, check_options, execution, *earlier);
    }
  }
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
