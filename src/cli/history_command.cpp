// followup history: one item, from commit to commit.
#include <algorithm>
#include <filesystem>

#include "changes/state_reader.h"
#include "cli/report_making.h"
#include "history/item_history.h"
#include "read/file_system.h"
#include "text/shell_word.h"

namespace followup {

namespace fs = std::filesystem;

namespace {

// The commit that is asked for, or else the working tree; a bare repository has none.
Moment start_of(const Options& options, const GitRepository& git) {
  if (!options.revision.empty()) return Moment(git.commit(options.revision));
  const GitCommit head = git.commit("HEAD");
  return git.has_working_tree() ? Moment::of_working_tree(head) : Moment(head);
}

PlanSources sources_of(const Execution& execution, const std::vector<std::string>& all) {
  return {[&](FileVisitor& visitor, const Files& files, KeptFiles* kept) {
            return execution.load_earlier_plans(visitor, all, files, kept);
          },
          [&](FileVisitor& visitor, const Files& files, KeptFiles* kept) {
            return execution.load_earlier_plans(visitor, files, kept);
          }};
}

// A path may be one of the past, so that it only matters where nothing is found.
ItemHistory history_in_paths(const Options& options, const Moment& start, const Files& files,
                             const PlansState& state, const PlanSources& sources,
                             const GitRepository& git) {
  try {
    return history_of(options.request.subject, start, state, sources, git);
  } catch (const Failure& reason) {
    const auto gone = std::ranges::find_if(options.paths, [&](const std::string& path) {
      return files.kind(path) == FileKind::nothing;
    });
    if (gone == options.paths.end()) throw;
    throw Failure(fmt::format("there is no file or folder \"{}\", and {}", *gone, reason.what()));
  }
}

// The files of a submodule lie on the disk like all others, but their commits in a repository of
// its own: here they would look as if nobody had committed them.
void refuse_what_another_repository_keeps(const ItemHistory& history, const GitRepository& git,
                                          const Files& files) {
  const fs::path& root = git.root();
  for (fs::path folder = fs::weakly_canonical(history.file).parent_path();
       folder != root && is_below(folder, root); folder = folder.parent_path()) {
    if (files.kind(folder) != FileKind::submodule) continue;
    const std::string shown = fs::proximate(folder).string();
    throw Failure(fmt::format(
        "{} stands in \"{}\", a submodule, whose history another repository keeps; ask there: "
        "followup history {} {}",
        history.id, shown, shell_word(history.id), shell_word(shown)));
  }
}

}  // namespace

void run_history(Execution& execution) {
  const Options& options = execution.options();
  if (options.request.subject.empty())
    throw Failure("history of what? Write an id; followup list shows them");
  const ReportFormat format = chosen_report_format(execution, contents_of_history);
  const GitRepository& git = execution.git();
  const Moment start = start_of(options, git);
  const auto files = files_of(start, git);
  StateReader reader(git.root().string());
  const Repository repository = execution.load_earlier_plans(reader, *files, nullptr);
  // An item may have come from any file.
  const std::vector<std::string> all = execution.paths_of_all();
  const ItemHistory history = history_in_paths(options, start, *files, reader.finish(repository),
                                               sources_of(execution, all), git);
  const GitCommit head = git.commit(options.revision.empty() ? "HEAD" : options.revision);
  refuse_what_another_repository_keeps(history, git, FilesOfCommit(git, head, "HEAD"));
  Report report = report_of(history, execution.revision(), execution.as_of());
  execution.say_what_was_passed_over(repository, files->revision());
  say_what_is_missing(repository, report, execution);
  write_report(execution, format, report);
}

}  // namespace followup
