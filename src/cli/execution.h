// What every command does around its own work: read plans, say what is in the way, write the
// result.
#pragma once

#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "cli/options.h"
#include "followup/failure.h"
#include "followup/format.h"
#include "followup/repository.h"
#include "followup/run.h"
#include "git/files_of_commit.h"
#include "text/spelling.h"

namespace followup {

enum class NoPlans : std::uint8_t { are_a_failure, are_fine };

// One run of a command; its methods put the outcome together.
class Execution {
 public:
  Execution(const Options& options, const Surroundings& surroundings)
      : options_(options), surroundings_(surroundings) {}

  const Options& options() const { return options_; }
  const Surroundings& surroundings() const { return surroundings_; }

  // --as-of, or today. Throws Failure.
  Day as_of();
  // The commit of --at; nothing without it. Throws Failure.
  std::optional<RevisionOfPlans> revision();
  // --max-file-size, or else a number of bytes. Throws Failure.
  std::size_t max_file_size(std::size_t otherwise = LoadOptions().max_file_size) const;
  TextStyle style() const;
  bool writes_to_terminal() const;
  // Reads what is asked for; what is missing is said on standard error and makes the exit code 2.
  Repository load_plans(FileVisitor& visitor) {
    return load_plans(visitor, options_.paths, files_of_commit());
  }
  // Of a commit, which must outlive what is read, or of the disk.
  Repository load_plans(FileVisitor& visitor, const std::vector<std::string>& paths,
                        const FilesOfCommit* of_commit, NoPlans no_plans = NoPlans::are_a_failure);
  // What was asked for as it stood earlier; that something was not there yet, or not as it should
  // be, is no mistake. The files must outlive what is read.
  Repository load_earlier_plans(FileVisitor& visitor, const Files& files, KeptFiles* kept) const {
    return load_earlier_plans(visitor, options_.paths, files, kept);
  }
  Repository load_earlier_plans(FileVisitor& visitor, const std::vector<std::string>& paths,
                                const Files& files, KeptFiles* kept) const;
  // The repository of git that the plans lie in. Throws Failure.
  const GitRepository& git();
  // Paths to all of it, also to what only the given ones name, as people would write them here.
  std::vector<std::string> paths_of_all();
  // The followup.yaml that holds on the disk for a folder, which need not be there.
  std::unique_ptr<const Configuration> configuration_of(const std::string& folder) const;
  // Something that keeps the program from doing its job; the rest of the job is still done.
  void cannot(const std::string& sentence);
  // The same because of a problem in a file; `consequence` ends the sentence.
  void cannot(const Diagnostic& problem, std::string_view consequence);
  // What the system would not give, and what another repository keeps.
  void say_what_was_passed_over(const Repository& repository, std::string_view revision);
  // In a sentence: what was asked for.
  static std::string where(const std::vector<std::string>& paths);
  // No plan was read, and it was said why: a result would look as if all were well.
  bool has_nothing_to_write(const Repository& repository) const;
  void write(std::string text);
  // A part of the result that must not be lost if the run is stopped, and what was said before it.
  void write_at_once(std::string_view text);
  // A file for somebody to go on with: never in the place of another.
  void write_new(std::string text);
  // On standard error, beside the result.
  void say(const std::string& sentence);
  // Sentences about one thing, which is named once; on a terminal no line is wider than that.
  void say_of(const std::string& subject, const std::vector<std::string>& sentences);
  bool has_failed() const { return outcome_.exit_code == 2; }
  bool runs_in_github_actions() const;
  // Text for people whose words no runner of a CI system takes for a command.
  std::string safe_for_log(const std::string& text) const;
  void fail_with_one();  // unless it is 2 already
  void fail_with_two();
  Outcome finish();

 private:
  unsigned jobs() const;
  void say_if_zone_is_unknown();
  // Of --at; none without it.
  const FilesOfCommit* files_of_commit();
  void say_what_is_not_checked_out(Repository& repository);
  LoadOptions load_options(const std::vector<std::string>& paths, const Files& files) const;
  void refuse_input_as_output(const Repository& repository) const;
  [[noreturn]] void refuse_to_overwrite() const;

  const Options& options_;
  const Surroundings& surroundings_;
  std::unique_ptr<const GitRepository> git_;
  std::unique_ptr<const FilesOfCommit> files_of_commit_;
  bool has_looked_at_zone_ = false;
  Outcome outcome_;
};

RevisionOfPlans revision_of(const FilesOfCommit& files);

// The row of a table of formats that --format names, or the first. Throws Failure.
template <class Format>
const Format& chosen_format(const std::vector<Format>& formats, const std::string& name) {
  if (name.empty()) return formats.front();
  std::vector<std::string_view> names;
  std::string list;
  for (const Format& format : formats) {
    if (format.name == name) return format;
    names.push_back(format.name);
    list += fmt::format("{}{}", list.empty() ? "" : ", ", format.name);
  }
  const std::string_view meant = nearest(name, names);
  throw Failure(fmt::format("there is no format \"{}\" here{}; the formats are {}", name,
                            did_you_mean_within(meant), list));
}

// The ending of a file in small letters; that of Markdown with its whole name.
std::string ending_of(const std::string& output);

// What --format says, or else what the ending of --output is called among these formats: "-o
// status.html" asks for a page.
template <class Format>
std::string name_of_format(const std::vector<Format>& formats, const Options& options) {
  if (!options.format.empty()) return options.format;
  std::string ending = ending_of(options.output);
  const bool is_format = std::ranges::count(formats, ending, &Format::name) > 0;
  return is_format ? ending : std::string();
}

// The format of a report among those that can carry it. Throws Failure, also if it is one that must
// not reach a terminal and would.
ReportFormat chosen_report_format(const Execution& execution, std::span<const Content> contents);

// The commands.
void run_changes(Execution& execution);
void run_check(Execution& execution);
void run_history(Execution& execution);
void run_report(Execution& execution);
void run_trend(Execution& execution);
void run_mail(Execution& execution);
void run_rules(Execution& execution);
void run_explain(Execution& execution);
void run_schema(Execution& execution);
void run_import(Execution& execution);
void run_complete(Execution& execution);
void run_new(Execution& execution);

}  // namespace followup
