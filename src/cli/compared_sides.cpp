// Words of the command line become sides.
#include "cli/compared_sides.h"

#include <fmt/core.h>

#include <filesystem>
#include <optional>
#include <utility>

#include "followup/failure.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view working_tree = "the working tree";
constexpr std::string_view between_revisions = "..";

bool is_path(const std::string& word) {
  return word == "-" || fs::exists(fs::symlink_status(word));
}

struct Range {
  std::string before;
  std::string after;
};

// "v1.0..main"; a side that is missing is HEAD, as for git. "../plans" is a path that is not there.
std::optional<Range> range_in(const std::string& word) {
  const std::size_t dots = word.find(between_revisions);
  if (dots == std::string::npos) return std::nullopt;
  std::string before = word.substr(0, dots);
  std::string after = word.substr(dots + between_revisions.size());
  if (after.starts_with('/')) return std::nullopt;
  if (after.starts_with('.')) {
    throw Failure(fmt::format("\"{}\": two dots stand between the old and the new revision", word));
  }
  if (before.empty()) before = "HEAD";
  if (after.empty()) after = "HEAD";
  return Range{std::move(before), std::move(after)};
}

ComparedSide side_on_disk(std::string name, std::vector<std::string> paths) {
  ComparedSide side;
  side.name = std::move(name);
  side.paths = std::move(paths);
  return side;
}

class Sides {
 public:
  ComparedSides of_words(const std::vector<std::string>& words) {
    for (const std::string& word : words) {
      if (is_path(word)) path_ = word;
    }
    sides_.before = words.empty() ? side_of_revision("HEAD") : side(words.front());
    sides_.after =
        words.size() < 2 ? side_on_disk(std::string(working_tree), {}) : side(words.back());
    return std::move(sides_);
  }

  ComparedSides of_range(const std::string& before, const std::string& after) {
    sides_.before = side_of_revision(before);
    sides_.after = side_of_revision(after);
    return std::move(sides_);
  }

 private:
  ComparedSide side(const std::string& word) {
    if (is_path(word)) return side_on_disk(word, {word});
    try {
      return side_of_revision(word);
    } catch (const Failure& reason) {
      throw Failure(fmt::format("there is no file or folder \"{}\", and no such revision: {}", word,
                                reason.what()));
    }
  }

  ComparedSide side_of_revision(const std::string& revision) {
    if (path_ == "-") refuse_standard_input_of_git();
    const fs::path path = path_.empty() ? fs::current_path() : fs::path(path_);
    if (sides_.git == nullptr) sides_.git = std::make_unique<const GitRepository>(path);
    ComparedSide compared;
    compared.name = revision;
    if (!path_.empty()) compared.paths.push_back(path_);
    compared.of_commit =
        std::make_unique<const FilesOfCommit>(*sides_.git, sides_.git->commit(revision), revision);
    return compared;
  }

  std::string path_;  // where a revision is read
  ComparedSides sides_;
};

}  // namespace

ComparedSides compared_sides(const std::vector<std::string>& words) {
  constexpr std::size_t most = 2;
  if (words.size() > most) {
    throw Failure(
        "compare what with what? Write two revisions, folders or files: the old one and the new "
        "one");
  }
  if (words.size() == 1 && is_path(words.front())) {
    throw Failure(
        fmt::format("compare \"{0}\" with what? Write what it was before in front of it: another "
                    "folder or file, or a revision such as HEAD",
                    words.front()));
  }
  if (words.size() == most && words.front() == "-" && words.back() == "-") {
    throw Failure("standard input can be read once only");
  }
  if (words.size() == 1) {
    if (const auto range = range_in(words.front())) {
      return Sides().of_range(range->before, range->after);
    }
  }
  return Sides().of_words(words);
}

}  // namespace followup
