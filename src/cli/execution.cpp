// Reading, complaining and writing for every command.
#include "cli/execution.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/complaints.h"
#include "cli/log_commands.h"
#include "cli/missing_paths.h"
#include "cli/submodules.h"
#include "cli/time_zone.h"
#include "output_file.h"
#include "read/configuration_finder.h"
#include "read/file_system.h"
#include "text/lines_of.h"
#include "text/unicode.h"

namespace followup {

namespace fs = std::filesystem;

namespace {

bool has_colour(const Options& options, const Surroundings& surroundings, bool is_terminal) {
  if (options.colour != "auto") return options.colour == "always";
  const auto is_set = [&](const char* name) {
    const auto value = surroundings.variable(name);
    return value && !value->empty();
  };
  if (is_set("NO_COLOR")) return false;
  const auto force = surroundings.variable("CLICOLOR_FORCE");
  if (force && !force->empty() && *force != "0") return true;
  return is_terminal && surroundings.variable("TERM").value_or("dumb") != "dumb";
}

// "5MiB" or a number of bytes. Places in a file are counted in 32 bits.
std::size_t parse_file_size(const std::string& written) {
  constexpr std::size_t most = 2U << 30U;
  struct Unit {
    std::string_view name;
    std::size_t bytes;
  };
  static constexpr Unit units[]{
      {"", 1}, {"KiB", 1U << 10U}, {"MiB", 1U << 20U}, {"GiB", 1U << 30U}};
  std::size_t number = 0;
  const auto [end, error] =
      std::from_chars(written.data(), written.data() + written.size(), number);
  const std::string_view name(end, static_cast<std::size_t>(written.data() + written.size() - end));
  const auto* unit = std::ranges::find(units, name, &Unit::name);
  const bool is_size = error == std::errc() && unit != std::end(units) && number > 0;
  if (!is_size || number > most / unit->bytes) {
    throw Failure(
        fmt::format("--max-file-size \"{}\" is not a size up to 2GiB; write bytes, or "
                    "5MiB",
                    written));
  }
  return number * unit->bytes;
}

std::string looked_at(const Repository& repository) {
  if (repository.other_files == 0) return {};
  return fmt::format(" ({} YAML {} no plan; a plan begins with \"kind:\")", repository.other_files,
                     repository.other_files == 1 ? "file there is" : "files there are");
}

}  // namespace

Day Execution::as_of() {
  if (!options_.as_of) {
    say_if_zone_is_unknown();
    return surroundings_.today;
  }
  if (const auto day = parse_day(*options_.as_of)) return *day;
  throw Failure(fmt::format("--as-of \"{}\" is not a day; write it like {}", *options_.as_of,
                            iso(surroundings_.today)));
}

// The system takes UTC for it, without a word.
void Execution::say_if_zone_is_unknown() {
  if (std::exchange(has_looked_at_zone_, true)) return;
  const std::string zone = surroundings_.variable("TZ").value_or("");
  const std::string folder =
      surroundings_.variable("TZDIR").value_or(std::string(usual_folder_of_zones));
  if (is_known_time_zone(zone, folder)) return;
  say(fmt::format("followup: TZ \"{}\" is no time zone that is known here; today is {}, as in UTC",
                  zone, iso(surroundings_.today)));
}

std::size_t Execution::max_file_size(std::size_t otherwise) const {
  return options_.max_file_size ? parse_file_size(*options_.max_file_size) : otherwise;
}

bool Execution::writes_to_terminal() const {
  return surroundings_.is_out_terminal && (options_.output.empty() || options_.output == "-");
}

unsigned Execution::jobs() const {
  return options_.jobs != 0 ? options_.jobs : surroundings_.cores;
}

TextStyle Execution::style() const {
  TextStyle style;
  if (options_.width != 0) {
    style.width = options_.width;
  } else if (writes_to_terminal()) {
    style.width = surroundings_.terminal_width;
  }
  style.has_colour = has_colour(options_, surroundings_, writes_to_terminal());
  style.is_quiet = options_.is_quiet;
  style.is_ascii = options_.is_ascii;
  return style;
}

const FilesOfCommit* Execution::files_of_commit() {
  const std::string& revision = options_.revision;
  if (revision.empty() || files_of_commit_ != nullptr) return files_of_commit_.get();
  const GitRepository& repository = git();
  files_of_commit_ =
      std::make_unique<const FilesOfCommit>(repository, repository.commit(revision), revision);
  return files_of_commit_.get();
}

const GitRepository& Execution::git() {
  if (git_ != nullptr) return *git_;
  const std::vector<std::string>& paths = options_.paths;
  if (std::ranges::count(paths, "-") > 0) refuse_standard_input_of_git();
  git_ = std::make_unique<const GitRepository>(paths.empty() ? fs::current_path()
                                                             : fs::path(paths.front()));
  return *git_;
}

std::vector<std::string> Execution::paths_of_all() {
  const fs::path& root = git().root();
  const bool is_absolute =
      !options_.paths.empty() && fs::path(options_.paths.front()).is_absolute();
  std::vector<std::string> paths{(is_absolute ? root : fs::proximate(root)).string()};
  paths.insert(paths.end(), options_.paths.begin(), options_.paths.end());
  return paths;
}

std::unique_ptr<const Configuration> Execution::configuration_of(const std::string& folder) const {
  return nearest_configuration(load_options({}, files_on_disk()), folder);
}

std::optional<RevisionOfPlans> Execution::revision() {
  const FilesOfCommit* files = files_of_commit();
  return files == nullptr ? std::nullopt : std::optional(revision_of(*files));
}

LoadOptions Execution::load_options(const std::vector<std::string>& paths,
                                    const Files& files) const {
  LoadOptions load_options;
  load_options.files = &files;
  load_options.paths = paths;
  load_options.configuration = options_.configuration;
  load_options.max_file_size = max_file_size();
  load_options.jobs = jobs();
  return load_options;
}

Repository Execution::load_earlier_plans(FileVisitor& visitor,
                                         const std::vector<std::string>& paths, const Files& files,
                                         KeptFiles* kept) const {
  LoadOptions load_options = this->load_options(paths, files);
  load_options.kept = kept;
  std::erase_if(load_options.paths,
                [&](const std::string& path) { return files.kind(path) == FileKind::nothing; });
  // Without paths it would be the whole repository.
  if (load_options.paths.empty() && !paths.empty()) {
    visitor.expect(0, {});
    return {};
  }
  return load(load_options, {}, visitor);
}

Repository Execution::load_plans(FileVisitor& visitor, const std::vector<std::string>& paths,
                                 const FilesOfCommit* of_commit, NoPlans no_plans) {
  const Files& files = of_commit == nullptr ? files_on_disk() : *of_commit;
  const LoadOptions load_options = this->load_options(paths, files);
  const std::string revision(files.revision());
  const bool reads_standard_input = std::find(paths.begin(), paths.end(), "-") != paths.end();
  const std::string standard_input =
      reads_standard_input ? surroundings_.read_standard_input() : std::string();
  Repository repository = load(load_options, standard_input, visitor);
  refuse_input_as_output(repository);
  say_what_was_passed_over(repository, revision);
  for (const std::string& sentence : advice_on_missing_paths(options_, files)) {
    say(fmt::format("followup: {}", sentence));
  }
  if (of_commit == nullptr) say_what_is_not_checked_out(repository);
  const bool is_nothing_there = repository.files.empty() && repository.unreadable.empty() &&
                                repository.named_configurations == 0;
  const bool is_fine = no_plans == NoPlans::are_fine || options_.allows_empty;
  if (is_nothing_there && !is_fine) {
    cannot(at_revision(revision,
                       fmt::format("no plan found in {}{}", where(paths), looked_at(repository))));
  }
  return repository;
}

void Execution::say_what_was_passed_over(const Repository& repository, std::string_view revision) {
  for (const std::string& sentence : repository.unreadable) cannot(sentence);
  for (const std::string& path : repository.submodules) {
    const std::string sentence = fmt::format(
        "{} is a submodule, whose plans another repository keeps; they are left out", path);
    say(fmt::format("followup: {}", at_revision(revision, sentence)));
  }
}

// Otherwise it would look as if there were nothing to see.
void Execution::say_what_is_not_checked_out(Repository& repository) {
  for (const std::string& path : submodules_among(repository.empty_folders)) {
    const fs::path folder = files_on_disk().real_path(path);
    if (is_folder_left_out(folder, *configuration_of(folder.parent_path().string()))) continue;
    repository.submodules.push_back(path);
    say(fmt::format(
        "followup: {} is a submodule that is not checked out, so that its plans cannot be seen; "
        "git submodule update --init brings them",
        path));
  }
}

std::string Execution::where(const std::vector<std::string>& paths) {
  if (paths.empty()) {
    std::error_code error;
    const bool is_in_repository =
        files_on_disk().repository_root(fs::current_path(error)).has_value();
    return is_in_repository ? "the repository around this folder" : "this folder";
  }
  std::string list;
  for (const std::string& path : paths) {
    list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", path);
  }
  return list;
}

void Execution::cannot(const std::string& sentence) {
  outcome_.err += fmt::format("followup: {}\n", visible(sentence));
  outcome_.exit_code = 2;
}

void Execution::cannot(const Diagnostic& problem, std::string_view consequence) {
  const Position at = LineIndex(problem.source->text).position(problem.place.begin);
  cannot(at_revision(problem.source->revision,
                     fmt::format("{}:{}:{}: {}{}", problem.source->path, at.line, at.column,
                                 problem.message, consequence)));
}

bool Execution::has_nothing_to_write(const Repository& repository) const {
  return repository.files.empty() && outcome_.exit_code != 0;
}

bool Execution::runs_in_github_actions() const {
  return surroundings_.variable("GITHUB_ACTIONS") == "true";
}

std::string Execution::safe_for_log(const std::string& text) const {
  return is_log_obeyed(surroundings_) ? without_commands(text) : text;
}

Outcome Execution::finish() {
  outcome_.err = safe_for_log(outcome_.err);
  return std::move(outcome_);
}

void Execution::fail_with_one() {
  outcome_.exit_code = std::max(outcome_.exit_code, 1);
}

void Execution::fail_with_two() {
  outcome_.exit_code = 2;
}

void Execution::write(std::string text) {
  const std::string& output = options_.output;
  if (output.empty() || output == "-") {
    outcome_.out = std::move(text);
    return;
  }
  // "-o plan.yaml" would replace a plan by what is wrong in it. No format is YAML, so that no YAML
  // file is ever meant.
  std::error_code error;
  if (is_yaml_name(output) && fs::is_regular_file(output, error)) refuse_to_overwrite();
  write_file(output, text);
}

void Execution::write_at_once(std::string_view text) {
  outcome_.out += text;
  if (!surroundings_.write_now) return;
  surroundings_.write_now(outcome_.out,
                          wrapped_complaints(safe_for_log(outcome_.err), surroundings_.err_width));
  outcome_.out.clear();
  outcome_.err.clear();
}

void Execution::write_new(std::string text) {
  if (options_.output.empty() || options_.output == "-") {
    outcome_.out = std::move(text);
  } else {
    write_new_file(options_.output, text);
  }
}

void Execution::say(const std::string& sentence) {
  outcome_.err += fmt::format("{}\n", visible(sentence));
}

void Execution::say_of(const std::string& subject, const std::vector<std::string>& sentences) {
  if (sentences.size() == 1) return say(fmt::format("{}: {}", subject, sentences[0]));
  if (!sentences.empty()) say(subject + ":");
  constexpr std::string_view indent = "  ";
  std::optional<std::size_t> width = surroundings_.err_width;
  if (width) width = *width - std::min(*width, indent.size());
  for (const std::string& sentence : sentences) {
    const std::string wrapped = wrapped_complaints(visible(sentence), width);
    for_each_line(wrapped, [&](std::string_view line) {
      outcome_.err += fmt::format("{}{}\n", indent, line);
    });
  }
}

// Other names may be those of plans that were named.
void Execution::refuse_input_as_output(const Repository& repository) const {
  const std::string& output = options_.output;
  std::error_code error;
  if (output.empty() || output == "-" || !fs::is_regular_file(output, error)) return;
  const bool is_input = std::ranges::any_of(repository.files, [&](const auto& file) {
    return fs::equivalent(file->source.path, output, error);
  });
  if (is_input) refuse_to_overwrite();
}

void Execution::refuse_to_overwrite() const {
  throw Failure(
      fmt::format("\"{}\" may be a plan; write the result to another file", options_.output));
}

std::string ending_of(const std::string& output) {
  std::string ending = fold_case(fs::path(output).extension().string());
  if (ending.starts_with('.')) ending.erase(0, 1);
  return ending == "md" ? "markdown" : ending;
}

ReportFormat chosen_report_format(const Execution& execution, std::span<const Content> contents) {
  const Options& options = execution.options();
  const ReportFormat format =
      chosen_format(report_formats(contents), name_of_format(report_formats(), options));
  if (format.is_binary && execution.writes_to_terminal()) {
    throw Failure(fmt::format(
        "{0} is nothing that a terminal shows; write it to a file: -o report.{0}", format.name));
  }
  return format;
}

RevisionOfPlans revision_of(const FilesOfCommit& files) {
  const GitCommit& commit = files.commit();
  return {std::string(files.revision()), hex(commit.id), commit.day};
}

}  // namespace followup
