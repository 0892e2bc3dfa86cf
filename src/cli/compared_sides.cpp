// Words of the command line become sides.
#include "cli/compared_sides.h"

#include <fmt/format.h>

#include <filesystem>

#include "followup/failure.h"

namespace followup {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view working_tree = "the working tree";
constexpr std::string_view between_revisions = "..";

bool is_path(const std::string& word) {
  return word == "-" || fs::exists(fs::symlink_status(word));
}

// "v1.0..main" without its side is about HEAD, as for git.
std::vector<std::string> divided(const std::string& range) {
  const std::size_t dots = range.find(between_revisions);
  if (range.substr(dots).starts_with("...")) {
    throw Failure(
        fmt::format("\"{}\": two dots stand between the old and the new revision", range));
  }
  std::vector<std::string> words{range.substr(0, dots),
                                 range.substr(dots + between_revisions.size())};
  for (std::string& word : words) {
    if (word.empty()) word = "HEAD";
  }
  return words;
}

class Sides {
 public:
  explicit Sides(const std::vector<std::string>& words) : words_(words) {
    for (const std::string& word : words) {
      if (is_path(word)) path_ = word;
    }
  }

  ComparedSides compared() {
    sides_.before = side(words_.empty() ? "HEAD" : words_.front());
    sides_.after = words_.size() < 2 ? ComparedSide{std::string(working_tree), {}, nullptr}
                                     : side(words_.back());
    return std::move(sides_);
  }

 private:
  ComparedSide side(const std::string& word) {
    if (is_path(word)) return {word, {word}, nullptr};
    try {
      return side_of_revision(word);
    } catch (const Failure& reason) {
      if (words_.empty()) throw;
      throw Failure(fmt::format("there is no file or folder \"{}\", and no such revision: {}", word,
                                reason.what()));
    }
  }

  ComparedSide side_of_revision(const std::string& revision) {
    const fs::path path = path_.empty() ? fs::current_path() : fs::path(path_);
    if (sides_.git == nullptr) sides_.git = std::make_unique<const GitRepository>(path);
    std::vector<std::string> paths;
    if (!path_.empty()) paths.push_back(path_);
    return {
        revision, std::move(paths),
        std::make_unique<const FilesOfCommit>(*sides_.git, sides_.git->commit(revision), revision)};
  }

  const std::vector<std::string>& words_;
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
  const bool is_range =
      words.size() == 1 && words.front().find(between_revisions) != std::string::npos;
  const std::vector<std::string> both = is_range ? divided(words.front()) : words;
  return Sides(both).compared();
}

}  // namespace followup
