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
constexpr std::string_view since_they_parted = "...";

bool is_path(const std::string& word) {
  return word == "-" || fs::exists(fs::symlink_status(word));
}

struct Range {
  std::string before;
  std::string after;
  bool is_since_they_parted = false;  // only what the new one has done
};

// "v1.0..main", "main...proposal"; a side that is missing is HEAD, as for git. "../plans" is a path
// that is not there.
std::optional<Range> range_in(const std::string& word) {
  const std::size_t dots = word.find(between_revisions);
  if (dots == std::string::npos) return std::nullopt;
  Range range;
  range.is_since_they_parted = word.substr(dots).starts_with(since_they_parted);
  range.before = word.substr(0, dots);
  range.after = word.substr(
      dots + (range.is_since_they_parted ? since_they_parted : between_revisions).size());
  if (range.after.starts_with('/')) return std::nullopt;
  if (range.after.starts_with('.')) {
    throw Failure(
        fmt::format("\"{}\": two or three dots stand between the old and the new revision", word));
  }
  if (range.before.empty()) range.before = "HEAD";
  if (range.after.empty()) range.after = "HEAD";
  return range;
}

void refuse_range_beside(const std::string& word, const std::string& other) {
  const auto range = is_path(word) ? std::nullopt : range_in(word);
  if (!range) return;
  throw Failure(fmt::format(
      "\"{}\" is two states already and stands alone; for one folder or file write the old state "
      "and the path: followup changes {} {}",
      word, range->before, is_path(other) ? other : "PATH"));
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

  ComparedSides of_range(const Range& range) {
    sides_.before = side_of_revision(range.before);
    sides_.after = side_of_revision(range.after);
    if (range.is_since_they_parted) {
      const GitCommit parted = sides_.git->common_commit(sides_.before.of_commit->commit(),
                                                         sides_.after.of_commit->commit());
      sides_.before = side_of_commit(
          fmt::format("where {} and {} have parted", range.before, range.after), parted);
    }
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
    return side_of_commit(revision, sides_.git->commit(revision));
  }

  ComparedSide side_of_commit(const std::string& name, const GitCommit& commit) const {
    ComparedSide compared;
    compared.name = name;
    if (!path_.empty()) compared.paths.push_back(path_);
    compared.of_commit = std::make_unique<const FilesOfCommit>(*sides_.git, commit, name);
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
  if (words.size() == most) {
    refuse_range_beside(words.front(), words.back());
    refuse_range_beside(words.back(), words.front());
  }
  if (words.size() == 1) {
    if (const auto range = range_in(words.front())) {
      return Sides().of_range(*range);
    }
  }
  return Sides().of_words(words);
}

}  // namespace followup
