// Finds plans, their configuration and what is in the way, and reads them in parallel.
#include "followup/repository.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "parallel.h"
#include "plan/shown_path.h"
#include "read/configuration_finder.h"
#include "read/file_system.h"
#include "read/plan_file.h"
#include "read/rules.h"
#include "read/walk.h"
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
        files_(*options.files),
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
    std::vector<std::string> reasons(tasks_.size());  // why it was not read
    visitor_.expect(tasks_.size(), repository_.configurations);
    for_each_index(tasks_.size(), options_.jobs, [&](std::size_t i) {
      try {
        files[i] = known(tasks_[i]);
        if (!visitor_.wants(*files[i], i)) return files[i].reset();
        if (!files[i]->was_read) read(tasks_[i], *files[i]);
        visitor_.visit(*files[i], i);
        if (options_.kept == nullptr) drop_what_was_looked_at(*files[i], i);
      } catch (const Unreadable& reason) {
        reasons[i] = reason.what();
      }
    });
    for (std::size_t i = 0; i < files.size(); ++i) {
      if (!reasons[i].empty()) {
        const Task& task = tasks_[i];
        add_unreadable(task.path, task.real_path, task.configuration, reasons[i]);
      } else if (files[i] == nullptr) {
        continue;
      } else if (!files[i]->has_plan && files[i]->problems.empty()) {
        ++repository_.other_files;
        if (options_.kept != nullptr) options_.kept->keep(std::move(files[i]));
      } else {
        repository_.files.push_back(std::move(files[i]));
      }
    }
    return std::move(repository_);
  }

 private:
  enum class Origin : std::uint8_t { named, walked, standard_input };

  struct Task {
    fs::path path;  // as it is shown
    Origin origin;
    std::string real_path;
    std::string given_folder;
    const Configuration* configuration;
  };

  // Without a path: the git repository around here, else the folder of the nearest configuration.
  std::vector<fs::path> paths_to_read() const {
    if (!options_.paths.empty()) return {options_.paths.begin(), options_.paths.end()};
    const fs::path here = fs::current_path();
    if (const auto root = files_.repository_root(here)) return {fs::relative(*root, here)};
    for (fs::path folder = here; folder != folder.parent_path(); folder = folder.parent_path()) {
      if (files_.kind(folder / configuration_name) != FileKind::nothing) {
        return {fs::relative(folder, here)};
      }
    }
    return {"."};
  }

  // Of a submodule and what it lies in that of the latter, whichever is named first.
  std::string root_of(const std::vector<fs::path>& paths) const {
    const fs::path here = fs::current_path();
    std::optional<fs::path> found;
    for (const fs::path& path : paths) {
      if (path != "-" && files_.kind(path) == FileKind::nothing) continue;
      const auto root = files_.repository_root(path == "-" ? here : path);
      if (!root) continue;
      fs::path real_root = files_.real_path(*root);
      if (!found || is_below(*found, real_root)) found = std::move(real_root);
    }
    return found.value_or(here).string();
  }

  void find(const fs::path& path) {
    if (path == "-") {
      add({std::string(standard_input_name),
           Origin::standard_input,
           std::string(standard_input_name),
           {},
           configurations_.nearest(".", ".")});
      return;
    }
    const FileKind kind = files_.kind(path);
    if (kind == FileKind::nothing) {
      const std::string sentence =
          files_.is_broken_link(path)
              ? fmt::format("\"{}\" is a link that leads nowhere", path.string())
              : fmt::format("there is no file or folder \"{}\"", path.string());
      repository_.unreadable.push_back(at_revision(files_.revision(), sentence));
      repository_.unreadable_as_shown.push_back(repository_.unreadable.back());
      return;
    }
    if (kind == FileKind::submodule) {
      repository_.submodules.push_back(shown(path));
      return;
    }
    if (path.filename() == configuration_name) {
      configurations_.at(path);
      ++repository_.named_configurations;
      return;
    }
    if (kind != FileKind::folder) {
      const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
      add({path,
           Origin::named,
           files_.real_path(path).string(),
           {},
           configurations_.nearest(folder, folder)});
      return;
    }
    walk_through(path);
  }

  void walk_through(const fs::path& folder) {
    const std::string given = canonical_folder(folder).string();
    repository_.walked.push_back(given);
    Walked walked = walk(files_, folder, files_.repository_root(folder).value_or(folder));
    for (const UnreadableFolder& unreadable : walked.unreadable) {
      // Where nothing can be opened, nobody knows whether there is a configuration.
      const bool is_all = unreadable.path == folder;
      add_unreadable(unreadable.path, files_.real_path(unreadable.path).string(),
                     is_all ? nullptr : configurations_.nearest(folder, folder), unreadable.reason);
    }
    on_the_way_.clear();
    for (const fs::path& path : walked.submodules) {
      if (!on_the_way(path, folder).is_left_out) repository_.submodules.push_back(shown(path));
    }
    for (const fs::path& path : walked.empty_folders) {
      repository_.empty_folders.push_back(shown(path));
    }
    FolderOfWalk here;
    for (fs::path& path : walked.files) {
      const std::string& words = path.native();
      const std::string name = words.substr(words.rfind('/') + 1);
      if (name == configuration_name) continue;
      const std::string_view parent = std::string_view(words).substr(0, words.size() - name.size());
      // Files of one folder come one after the other.
      if (here.configuration == nullptr || parent != here.words) {
        const fs::path in = path.parent_path();
        const FolderOnTheWay& way = on_the_way(in, folder);
        here = {std::string(parent), (canonical_folder(in) / "").string(),
                way.is_left_out ? nullptr : way.configurations.back()};
      }
      std::string real_path = here.real_path + name;
      if (here.configuration == nullptr || is_left_out(real_path, *here.configuration)) {
        repository_.left_out.push_back(shown(path));
        continue;
      }
      add({std::move(path), Origin::walked, std::move(real_path), given, here.configuration});
    }
  }

  struct FolderOfWalk {
    std::string words;                             // as they stand before the names of its files
    std::string real_path;                         // likewise, with a slash at its end
    const Configuration* configuration = nullptr;  // none if the folder is left out
  };

  // One on the way to the files of a walk.
  struct FolderOnTheWay {
    bool is_left_out = false;
    std::vector<const Configuration*> configurations;  // that hold for it or above it
  };

  // By what any followup.yaml says that holds above it, whatever lies in it: who leaves out an
  // archive need not look whether it has a followup.yaml of its own. What was given is read in any
  // case.
  const FolderOnTheWay& on_the_way(const fs::path& path, const fs::path& given) {
    const auto known = on_the_way_.find(path.native());
    if (known != on_the_way_.end()) return known->second;
    FolderOnTheWay found;
    const fs::path& real_path = canonical_folder(path);
    if (real_path != canonical_folder(given)) {
      const FolderOnTheWay& above = on_the_way(path.parent_path(), given);
      found.configurations = above.configurations;
      found.is_left_out =
          above.is_left_out || std::ranges::any_of(found.configurations, [&](const auto* at) {
            return is_folder_left_out(real_path, *at);
          });
    }
    if (!found.is_left_out) {
      const Configuration* nearest = configurations_.nearest(path, given);
      std::erase(found.configurations, nearest);
      found.configurations.push_back(nearest);
    }
    return on_the_way_.emplace(path.native(), std::move(found)).first->second;
  }

  void add(Task task) {
    // A file that is named twice, in whatever way, is one file.
    if (seen_.insert(task.real_path).second) tasks_.push_back(std::move(task));
  }

  const fs::path& canonical_folder(const fs::path& folder) {
    auto [known, is_new] = canonical_folders_.try_emplace(folder.string());
    if (is_new) known->second = files_.real_path(folder / ".");
    return known->second;
  }

  void add_unreadable(const fs::path& path, std::string real_path,
                      const Configuration* configuration, std::string_view reason) {
    Source source;
    source.path = shown(path);
    source.real_path = std::move(real_path);
    const auto add = [&](std::vector<std::string>& sentences, std::string_view file) {
      sentences.push_back(at_revision(files_.revision(), fmt::format("{}: {}", file, reason)));
    };
    add(repository_.unreadable, source.path);
    add(repository_.unreadable_as_shown, shown_path(source, configuration));
  }

  // What is known of a file before it is read, or all of one that was read for an earlier state.
  std::unique_ptr<LoadedFile> known(const Task& task) const {
    const std::string path = shown(task.path);
    const bool is_file = task.origin != Origin::standard_input;
    std::string content_id = is_file ? files_.content_id(task.path) : std::string();
    std::unique_ptr<LoadedFile> file;
    if (options_.kept != nullptr) file = options_.kept->take(path, content_id);
    if (file == nullptr) file = std::make_unique<LoadedFile>();
    file->configuration = task.configuration;
    file->source.path = path;
    file->source.revision = files_.revision();
    file->files = &files_;
    if (is_file) file->source.real_path = task.real_path;
    file->given_folder = task.given_folder;
    file->content_id = std::move(content_id);
    return file;
  }

  void drop_what_was_looked_at(LoadedFile& file, std::size_t index) const {
    file.plan.reset();
    file.tree = {};
    if (file.problems.empty()) visitor_.drop_text(file, index);
  }

  void read(const Task& task, LoadedFile& file) const {
    file.was_read = true;
    std::optional<std::string> text = text_of(task);
    const bool is_too_large = !text;
    if (text) file.source.text = std::move(*text);
    if (is_misnamed_configuration(task)) {
      file.is_lost = true;
      add_file_problem(file, rules::configuration_misnamed,
                       "a configuration is called followup.yaml",
                       "rename this file to followup.yaml, or it is not read");
      return;
    }
    if (is_too_large) {
      file.is_lost = true;
      add_file_problem(
          file, rules::file_too_large,
          fmt::format("the file is larger than {}", size_in_words(options_.max_file_size)),
          "split it, or raise the limit with --max-file-size");
      return;
    }
    read_plan_file(file, task.origin != Origin::walked);
  }

  // What lies in a hidden folder belongs to other programs: .github/workflows/followup.yml runs us.
  bool is_misnamed_configuration(const Task& task) const {
    const std::string name = fold_case(task.path.filename().string());
    if (name != configuration_name && name != misspelt_configuration_name) return false;
    if (task.origin == Origin::standard_input) return false;
    const fs::path folder = fs::path(task.real_path).parent_path();
    const fs::path given =
        task.given_folder.empty() ? fs::current_path() : fs::path(task.given_folder);
    const fs::path root = files_.real_path(files_.repository_root(task.path).value_or(given));
    const fs::path inside = folder.lexically_relative(root);
    return std::ranges::none_of(inside, [](const fs::path& part) {
      return part.native().size() > 1 && part.native().starts_with('.') && part != "..";
    });
  }

  // Nothing if it is too large.
  std::optional<std::string> text_of(const Task& task) const {
    if (task.origin != Origin::standard_input) {
      return files_.read(task.path, options_.max_file_size);
    }
    if (standard_input_.size() > options_.max_file_size) return std::nullopt;
    return standard_input_;
  }

  const LoadOptions& options_;
  const Files& files_;
  const std::string& standard_input_;
  FileVisitor& visitor_;
  Repository repository_;
  std::vector<Task> tasks_;
  std::unordered_set<std::string> seen_;  // without links
  std::unordered_map<std::string, fs::path> canonical_folders_;
  std::unordered_map<std::string, FolderOnTheWay> on_the_way_;  // of one walk
  ConfigurationFinder configurations_;
};

}  // namespace

void FileVisitor::drop_text(LoadedFile& file, std::size_t /*index*/) {
  // An empty string that is assigned would leave the room that the text has taken.
  std::string().swap(file.source.text);
}

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
  return std::ranges::any_of(
      configurations, [](const auto& configuration) { return has_error(configuration->problems); });
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
