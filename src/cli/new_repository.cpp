// Files of a new repository, made together or not at all.
#include "cli/new_repository.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

#include "output_file.h"
#include "read/file_system.h"
#include "templates/new_texts.h"
#include "templates/templates.h"
#include "text/counted.h"
#include "text/shell_word.h"
#include "text/spelling.h"
#include "text/unicode.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

struct CiSystem {
  std::string_view word;
  std::string_view name;
  std::string_view path;                   // where it looks for its file; empty without a file
  const std::string_view* text = nullptr;  // of the file
};

constexpr std::array<CiSystem, 3> ci_systems{
    {{"github", "GitHub", ".github/workflows/followup.yml", &templates::github_actions},
     {"gitlab", "GitLab", ".gitlab-ci.yml", &templates::gitlab_ci},
     {"none", {}, {}}}};

const CiSystem& chosen_ci_system(const std::string& word) {
  if (word.empty()) return ci_systems.front();
  const auto* system = std::ranges::find(ci_systems, word, &CiSystem::word);
  if (system != ci_systems.end()) return *system;
  const std::string_view meant = nearest(word, ci_system_words());
  throw Failure(fmt::format("there is no file for the CI \"{}\"{}; write github, gitlab or none",
                            word, did_you_mean_within(meant)));
}

struct NewFile {
  std::string_view path;
  std::string_view purpose;
  std::string text;
};

std::vector<NewFile> files_of(const CiSystem& ci, PlanKind kind, Day as_of) {
  std::string ci_row;
  std::string ci_paragraph;
  if (ci.text != nullptr) {
    ci_row = fmt::format("| `{}` | lets {} check every change |\n", ci.path, ci.name);
    ci_paragraph = fmt::format(
        "\n{0} does the same with every change, once `FOLLOWUP_SOURCES` in\n"
        "`{1}` says where followup can be had.\n",
        ci.name, ci.path);
  }
  std::vector<NewFile> files{
      {"followup.yaml", "who there is, and what holds for all plans", new_configuration()},
      {"plans/first-plan.yaml", "a plan to write over", new_plan(kind, as_of)},
      {"README.md", "how to work with these files", new_readme(ci_row, ci_paragraph)}};
  if (ci.text != nullptr) {
    files.push_back({ci.path, "checks every change; say in it where followup can be had",
                     std::string(*ci.text)});
  }
  return files;
}

// What was made, so that it can be taken away again.
class Making {
 public:
  // With the folders above it.
  void add_folder(const fs::path& folder) {
    std::error_code error;
    if (folder.empty() || fs::is_directory(folder, error)) return;
    add_folder(folder.parent_path());
    const bool is_new = fs::create_directory(folder, error);
    if (error) {
      throw Failure(
          fmt::format("cannot make the folder \"{}\": {}", folder.string(), error.message()));
    }
    if (is_new) made_.push_back(folder);
  }

  void add_file(const fs::path& path, const std::string& text) {
    add_folder(path.parent_path());
    write_new_file(path.string(), text);
    made_.push_back(path);
  }

  // Says what became of it, as the end of a sentence.
  std::string undo() {
    if (made_.empty()) return "nothing was made";
    std::string left;
    std::ranges::reverse(made_);
    for (const fs::path& path : made_) {
      std::error_code error;
      fs::remove(path, error);  // a folder only if nobody has put something into it
      if (error) left += fmt::format("{}\"{}\"", left.empty() ? "" : ", ", path.string());
    }
    made_.clear();
    return left.empty() ? "what was made before is taken away again"
                        : "this was made before and is left: " + left;
  }

 private:
  std::vector<fs::path> made_;
};

// A repository that has just been cloned or made by git init holds its .git and nothing else.
void refuse_used_folder(const fs::path& folder) {
  std::error_code error;
  if (!fs::exists(fs::status(folder, error))) return;
  if (!fs::is_directory(folder, error)) {
    throw Failure(fmt::format("\"{}\" is there and is no folder", folder.string()));
  }
  constexpr std::size_t most_named = 3;
  std::vector<std::string> names;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    if (entry->path().filename() != ".git")
      names.push_back(fmt::format("\"{}\"", entry->path().filename().string()));
  }
  if (error) {
    throw Failure(fmt::format("cannot read \"{}\": {}", folder.string(), error.message()));
  }
  if (names.empty()) return;
  std::ranges::sort(names);
  throw Failure(fmt::format("the folder \"{}\" is not empty: it holds {}; name a new folder",
                            folder.string(), first_of(names, most_named)));
}

std::string what_to_try(const fs::path& folder, const CiSystem& ci, PlanKind first_plan) {
  const auto root = git_root(folder);
  std::error_code error;
  const bool is_inside = root && *root != fs::weakly_canonical(fs::absolute(folder), error);
  std::string text;
  if (is_inside && ci.text != nullptr) {
    text = fmt::format("{} looks for {} in the root of the git repository: move it to {}.\n\n",
                       ci.name, ci.path, root->string());
  }
  text += "Try next:\n";
  if (folder != ".") text += fmt::format("  cd {}\n", shell_word(folder.string()));
  if (!root) text += "  git init -b main\n";
  // Without a path the whole git repository is read.
  const std::string_view path = is_inside ? " ." : "";
  text += fmt::format("  followup check{0}\n  followup overdue{0}\n  followup matrix{0}\n", path);
  const PlanKind second_plan =
      first_plan == PlanKind::response_matrix ? PlanKind::action_plan : PlanKind::response_matrix;
  return text + fmt::format("  followup new {} -o plans/second-plan.yaml\n", name(second_plan));
}

}  // namespace

std::vector<std::string_view> ci_system_words() {
  std::vector<std::string_view> words;
  words.reserve(ci_systems.size());
  for (const CiSystem& system : ci_systems) words.push_back(system.word);
  return words;
}

void make_repository(Execution& execution, PlanKind first_plan) {
  const Options& options = execution.options();
  const CiSystem& ci = chosen_ci_system(options.ci);
  if (visible(options.repository) != options.repository) {
    throw Failure(fmt::format("no folder is called \"{}\", because not all of that can be seen",
                              options.repository));
  }
  if (options.repository.starts_with("--")) {
    throw Failure(
        fmt::format("\"{0}\" looks like an option: --repository needs the name of a "
                    "folder; one that is called so is written \"./{0}\"",
                    options.repository));
  }
  fs::path folder = options.repository;
  if (!folder.has_filename() && folder.has_relative_path()) folder = folder.parent_path();
  refuse_used_folder(folder);

  const std::vector<NewFile> files = files_of(ci, first_plan, execution.as_of());
  std::string text = fmt::format("Made in \"{}\":\n", folder.string());
  Making making;
  try {
    for (const NewFile& file : files) {
      making.add_file(folder / file.path, file.text);
      text += fmt::format("  {:<32}{}\n", file.path, file.purpose);
    }
  } catch (const Failure& failure) {
    throw Failure(fmt::format("{}; {}", failure.what(), making.undo()));
  }
  execution.write(text + "\n" + visible_lines(what_to_try(folder, ci, first_plan)));
}

}  // namespace followup
