// Finds plans, their configuration and what is in the way, and reads them in parallel.
#include "followup/repository.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>

#include "parallel.h"
#include "read/configuration_finder.h"
#include "read/file_system.h"
#include "read/rules.h"
#include "read/text_file.h"
#include "text/unicode.h"

namespace followup {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view misspelt_configuration_name = "followup.yml";
constexpr std::string_view standard_input_name = "<stdin>";

class Loader {
 public:
  Loader(const LoadOptions& options, const std::string& standard_input, FileVisitor& visitor)
      : options_(options),
        standard_input_(standard_input),
        visitor_(visitor),
        configurations_(options, repository_.configurations) {}
  // It points into itself.
  Loader(const Loader&) = delete;
  Loader& operator=(const Loader&) = delete;

  Repository load() {
    const std::vector<fs::path> paths = paths_to_read();
    repository_.root = root_of(paths);
    for (const fs::path& path : paths) find(path);
    std::vector<std::unique_ptr<LoadedFile>> files(tasks_.size());
    std::vector<std::string> failures(tasks_.size());
    visitor_.expect(tasks_.size(), repository_.configurations);
    for_each_index(tasks_.size(), options_.jobs, [&](std::size_t i) {
      try {
        files[i] = read(tasks_[i]);
        visitor_.visit(*files[i], i);
        files[i]->plan.reset();
        files[i]->tree = {};
      } catch (const std::system_error& error) {
        failures[i] = fmt::format("{}: {}", shown(tasks_[i].file.path), error.code().message());
      }
    });
    for (std::size_t i = 0; i < files.size(); ++i) {
      if (!failures[i].empty()) {
        repository_.unreadable.push_back(std::move(failures[i]));
      } else if (!files[i]->has_plan && files[i]->problems.empty()) {
        ++repository_.other_files;
      } else {
        repository_.files.push_back(std::move(files[i]));
      }
    }
    return std::move(repository_);
  }

 private:
  struct Task {
    FoundFile file;
    std::string real_path;
    fs::path given_folder;
    const Configuration* configuration;
  };

  // Without a path: the git repository around here, else the folder of the nearest configuration.
  std::vector<fs::path> paths_to_read() const {
    if (!options_.paths.empty()) return {options_.paths.begin(), options_.paths.end()};
    const fs::path here = fs::current_path();
    if (const auto root = git_root(here)) return {fs::relative(*root, here)};
    for (fs::path folder = here; folder != folder.parent_path(); folder = folder.parent_path()) {
      if (fs::exists(folder / configuration_name)) return {fs::relative(folder, here)};
    }
    return {"."};
  }

  static std::string root_of(const std::vector<fs::path>& paths) {
    const fs::path here = fs::current_path();
    for (const fs::path& path : paths) {
      std::error_code error;
      if (path != "-" && !fs::exists(path, error)) continue;
      if (const auto root = git_root(path == "-" ? here : path)) {
        return fs::weakly_canonical(*root).string();
      }
    }
    return here.string();
  }

  void find(const fs::path& path) {
    if (path == "-") {
      add({std::string(standard_input_name), true, true}, configurations_.nearest(".", "."), {});
      return;
    }
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
      repository_.unreadable.push_back(
          fmt::format("there is no file or folder \"{}\"", path.string()));
      return;
    }
    if (path.filename() == configuration_name) {
      configurations_.at(path);
      ++repository_.named_configurations;
      return;
    }
    if (!fs::is_directory(status)) {
      const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
      add({path, true, false}, configurations_.nearest(folder, folder), {});
      return;
    }
    const fs::path root = git_root(path).value_or(path);
    const fs::path given = canonical_folder(path);
    repository_.walked.push_back(given.string());
    for (FoundFile& file : walk(path, root, repository_.unreadable)) {
      if (file.path.filename() == configuration_name) continue;
      const Configuration* configuration = configurations_.nearest(file.path.parent_path(), path);
      if (!is_left_out(file.path, *configuration)) {
        add(std::move(file), configuration, given);
      }
    }
  }

  void add(FoundFile file, const Configuration* configuration, fs::path given_folder) {
    // A file that is named twice, in whatever way, is one file.
    const auto [path, is_new] = seen_.insert(canonical(file));
    if (!is_new) return;
    tasks_.push_back({std::move(file), path->string(), std::move(given_folder), configuration});
  }

  // A walk finds many files in few folders, and follows links itself.
  fs::path canonical(const FoundFile& file) {
    if (file.is_standard_input) return standard_input_name;
    if (file.is_named) return fs::weakly_canonical(fs::absolute(file.path));
    return canonical_folder(file.path.parent_path()) / file.path.filename();
  }

  const fs::path& canonical_folder(const fs::path& folder) {
    auto [known, is_new] = canonical_folders_.try_emplace(folder);
    if (is_new) known->second = fs::weakly_canonical(fs::absolute(folder / "."));
    return known->second;
  }

  bool is_left_out(const fs::path& path, const Configuration& configuration) {
    if (configuration.exclude.empty()) return false;
    const fs::path file = canonical_folder(path.parent_path()) / path.filename();
    return is_excluded(configuration,
                       file.lexically_relative(configuration.folder).generic_string());
  }

  std::unique_ptr<LoadedFile> read(const Task& task) const {
    auto file = std::make_unique<LoadedFile>();
    file->configuration = task.configuration;
    file->source.path = shown(task.file.path);
    if (!task.file.is_standard_input) file->source.real_path = task.real_path;
    file->given_folder = task.given_folder.string();
    file->source.text = task.file.is_standard_input
                            ? standard_input_
                            : read_file(task.file.path, options_.max_file_size);
    const std::string name = fold_case(task.file.path.filename().string());
    if (name == configuration_name || name == misspelt_configuration_name) {
      file->is_lost = true;
      add_problem(*file, rules::configuration_misnamed, "a configuration is called followup.yaml",
                  "rename this file to followup.yaml, or it is not read");
      return file;
    }
    if (file->source.text.size() > options_.max_file_size) {
      file->source.text.clear();
      file->is_lost = true;
      add_problem(*file, rules::file_too_large,
                  fmt::format("the file is larger than {}", size_in_words(options_.max_file_size)),
                  "split it, or raise the limit with --max-file-size");
      return file;
    }
    read_document(*file, task.file.is_named);
    return file;
  }

  static void add_problem(LoadedFile& file, const Rule& rule, std::string message,
                          std::string help) {
    file.problems.push_back({&rule, &file.source, {}, std::move(message), std::move(help), {}});
  }

  static void read_document(LoadedFile& file, bool is_named) {
    if (!prepare_text(file.source, file.problems)) {
      file.is_lost = true;
      return;
    }
    file.tree = read_tree(file.source);
    if (file.tree.is_broken) {
      file.problems = file.tree.problems;
      file.is_lost = true;
      return;
    }
    if (!looks_like_plan(file.tree)) {
      // What other YAML files do is not ours to judge.
      file.problems.clear();
      if (!is_named) return;
      file.is_lost = true;
      add_problem(file, rules::no_plan, "this file holds no plan",
                  "a plan begins with \"kind: action-plan\" or \"kind: response-matrix\"");
      return;
    }
    if (!file.tree.misreadings.empty()) {
      file.problems = file.tree.misreadings;
      file.is_lost = true;
      return;
    }
    file.problems.insert(file.problems.end(), file.tree.problems.begin(), file.tree.problems.end());
    file.plan = std::make_unique<Plan>(read_plan(file.source, file.tree, file.problems));
    file.has_plan = true;
  }

  const LoadOptions& options_;
  const std::string& standard_input_;
  FileVisitor& visitor_;
  Repository repository_;
  std::vector<Task> tasks_;
  std::set<fs::path> seen_;
  std::map<fs::path, fs::path> canonical_folders_;
  ConfigurationFinder configurations_;
};

}  // namespace

std::size_t Repository::plan_count() const {
  return static_cast<std::size_t>(
      std::count_if(files.begin(), files.end(), [](const auto& file) { return file->has_plan; }));
}

bool Repository::has_walked_all_of(const Configuration& configuration) const {
  return std::ranges::any_of(walked, [&](const std::string& folder) {
    if (folder == configuration.folder) return true;
    const std::string start = folder.ends_with('/') ? folder : folder + '/';
    // A walk passes over hidden folders.
    return configuration.folder.starts_with(start) &&
           configuration.folder.find("/.", start.size() - 1) == std::string::npos;
  });
}

bool Repository::has_broken_configuration() const {
  return std::any_of(configurations.begin(), configurations.end(), [](const auto& configuration) {
    return std::any_of(configuration->problems.begin(), configuration->problems.end(),
                       [](const Diagnostic& d) { return d.rule->severity == Severity::error; });
  });
}

std::unique_ptr<const Configuration> nearest_configuration(const LoadOptions& options,
                                                           const std::string& folder) {
  Configurations found;
  ConfigurationFinder(options, found).nearest(folder, folder);
  return std::move(found.back());
}

Repository load(const LoadOptions& options, const std::string& standard_input,
                FileVisitor& visitor) {
  return Loader(options, standard_input, visitor).load();
}

}  // namespace followup
