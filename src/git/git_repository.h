// What a git repository holds: revisions, and the folders and files of their commits. Nothing is
// ever written or checked out, and no program called git is needed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/date.h"
#include "followup/files.h"
#include "git/object_id.h"
#include "git/shallow_advice.h"

struct git_mailmap;
struct git_odb;
struct git_repository;

namespace followup {

// Whatever is read from git is a file.
[[noreturn]] void refuse_standard_input_of_git();

struct GitCommit {
  ObjectId id;
  ObjectId tree;          // its folder of everything
  Day day;                // when it was committed, where that was done
  std::int64_t time = 0;  // the same in seconds since 1970, as the commit has it
  // What it follows: nothing for the first one, several for a merge, whose first is what was merged
  // into. Also where the clone was cut off and does not hold them.
  std::vector<ObjectId> parents = {};
};

// Who made a commit and why. All words are UTF-8, whatever was written.
struct CommitWords {
  std::string author;   // as .mailmap has it
  std::string email;    // the same
  Day written;          // by the author, where that was done; a commit may be made later
  std::string subject;  // the first line of the message
};

struct GitEntry {
  std::string name;  // as it was written, which need not be UTF-8
  FileKind kind = FileKind::other;
  ObjectId id;
};

// For one thread at a time, but for what reads folders and files. All throw Failure; what stands in
// single objects throws Unreadable.
class GitRepository {
 public:
  // The one that holds a path, of which as much must exist as leads to it: a working tree, a second
  // one, that of a submodule, or a bare repository.
  explicit GitRepository(const std::filesystem::path& path);

  // Absolute and without links: the folder of the working tree, or of the bare repository.
  const std::filesystem::path& root() const { return root_; }
  // Whether it is not a bare one.
  bool has_working_tree() const;
  // Whether older commits were left out when it was cloned.
  bool is_shallow() const;

  // Of a branch, a tag, an id or the beginning of one, and all that git makes of these: "HEAD~3",
  // "main@{yesterday}". A failure says what may have been meant.
  GitCommit commit(const std::string& revision) const;
  // Nothing if this clone does not hold it.
  std::optional<GitCommit> commit(const ObjectId& id) const;
  CommitWords words_of(const GitCommit& commit) const;
  // The newest commit that both follow, which is one of the two if the other follows it. A failure
  // says what may help.
  GitCommit common_commit(const GitCommit& one, const GitCommit& other) const;

  // What follows may be called on several threads at once.
  std::vector<GitEntry> folder(const ObjectId& tree) const;
  // Nothing if it has more bytes than `limit`.
  std::optional<std::string> file(const ObjectId& blob, std::size_t limit) const;
  // That a file on the disk would have if it were committed; nothing if it cannot be read.
  std::optional<ObjectId> id_of_file(const std::filesystem::path& absolute_path) const;

  // Whether what git knows of the working tree has a submodule there, checked out or not.
  bool is_submodule(const std::filesystem::path& from_root) const;

  git_repository* handle() const { return handle_.get(); }  // for src/git

 private:
  // As far as the clone goes.
  bool follows(const GitCommit& newer, const GitCommit& older) const;

  struct Closer {
    void operator()(git_repository* repository) const;
    void operator()(git_odb* objects) const;
    void operator()(git_mailmap* mailmap) const;
  };
  std::unique_ptr<git_repository, Closer> handle_;
  std::unique_ptr<git_odb, Closer> objects_;
  mutable std::unique_ptr<git_mailmap, Closer> mailmap_;  // read when an author is asked for
  std::filesystem::path root_;
  mutable std::mutex mutex_;  // held while objects are read
};

}  // namespace followup
