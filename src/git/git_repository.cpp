// Opening repositories and reading objects.
#include "git/git_repository.h"

#include <fmt/core.h>

#include "git/libgit2.h"
#include "git/object_ids.h"
#include "read/file_system.h"
#include "text/shell_word.h"

namespace followup {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largest_folder = 16U << 20U;  // bytes: some 300,000 files

// What stood somewhere once may be gone, with the folders above it.
fs::path nearest_folder(const fs::path& path) {
  std::error_code error;
  fs::path folder = fs::absolute(path).lexically_normal();
  while (!fs::is_directory(folder, error) && folder != folder.parent_path()) {
    folder = folder.parent_path();
  }
  return folder;
}

// The folder of a working tree or of a bare repository, as git wants it to be trusted.
std::optional<fs::path> repository_around(const fs::path& folder) {
  const Libgit2& git = libgit2();
  git_buf found{};
  constexpr int across_file_systems = 1;
  if (git.git_repository_discover(&found, folder.c_str(), across_file_systems, nullptr) != 0) {
    return std::nullopt;
  }
  const fs::path of_git = found.ptr;
  git.git_buf_dispose(&found);
  return git_root(folder).value_or(of_git.parent_path());
}

[[noreturn]] void fail_to_open(int code, const fs::path& path, const fs::path& folder) {
  const std::string reason = libgit2_error();
  const auto around = repository_around(folder);
  if (!around) throw Failure(fmt::format("\"{}\" lies in no git repository", path.string()));
  // libgit2 1.5 does not even find a repository of somebody else if nothing is trusted at all.
  if (code == GIT_EOWNER || code == GIT_ENOTFOUND) {
    throw Failure(fmt::format(
        "the git repository \"{}\" belongs to another user, and is read only if you say that you "
        "trust it: git config --global --add safe.directory {} (the folder itself; * does not "
        "count here)",
        around->string(), shell_word(around->string())));
  }
  throw Failure(
      fmt::format("the git repository \"{}\" cannot be read: {}", around->string(), reason));
}

FileKind kind_of(git_filemode_t mode) {
  switch (mode) {
    case GIT_FILEMODE_TREE:
      return FileKind::folder;
    case GIT_FILEMODE_BLOB:
    case GIT_FILEMODE_BLOB_EXECUTABLE:
      return FileKind::file;
    case GIT_FILEMODE_LINK:
      return FileKind::link;
    case GIT_FILEMODE_COMMIT:
      return FileKind::submodule;
    case GIT_FILEMODE_UNREADABLE:
      break;
  }
  return FileKind::other;
}

[[noreturn]] void fail_to_read(int code) {
  if (code != GIT_ENOTFOUND) throw Unreadable(libgit2_error());
  throw Unreadable(
      "this clone does not hold it; clone the repository with all that is in it, without --filter");
}

}  // namespace

void refuse_standard_input_of_git() {
  throw Failure("git knows no earlier standard input; write the plan's file instead of \"-\"");
}

void GitRepository::Closer::operator()(git_repository* repository) const {
  libgit2().git_repository_free(repository);
}

void GitRepository::Closer::operator()(git_odb* objects) const {
  libgit2().git_odb_free(objects);
}

void GitRepository::Closer::operator()(git_mailmap* mailmap) const {
  libgit2().git_mailmap_free(mailmap);
}

GitRepository::GitRepository(const fs::path& path) {
  const Libgit2& git = libgit2();
  const fs::path folder = nearest_folder(path);
  git_repository* opened = nullptr;
  const int code =
      git.git_repository_open_ext(&opened, folder.c_str(), GIT_REPOSITORY_OPEN_CROSS_FS, nullptr);
  if (code != 0) fail_to_open(code, path, folder);
  handle_.reset(opened);
  git_odb* objects = nullptr;
  if (const int failed = git.git_repository_odb(&objects, opened)) {
    fail_to_open(failed, path, folder);
  }
  objects_.reset(objects);
  const char* working_tree = git.git_repository_workdir(opened);
  root_ = fs::weakly_canonical(working_tree != nullptr ? working_tree
                                                       : git.git_repository_path(opened));
  if (!root_.has_filename()) root_ = root_.parent_path();
}

bool GitRepository::has_working_tree() const {
  return libgit2().git_repository_workdir(handle_.get()) != nullptr;
}

bool GitRepository::is_shallow() const {
  return libgit2().git_repository_is_shallow(handle_.get()) == 1;
}

std::vector<GitEntry> GitRepository::folder(const ObjectId& tree) const {
  const std::lock_guard lock(mutex_);
  const Libgit2& git = libgit2();
  const git_oid id = to_libgit2(tree);
  // Asked first: what is too large is not even unpacked.
  std::size_t size = 0;
  git_object_t type = GIT_OBJECT_INVALID;
  if (const int code = git.git_odb_read_header(&size, &type, objects_.get(), &id)) {
    fail_to_read(code);
  }
  if (size > largest_folder) throw Unreadable("the folder has too many files");
  git_tree* found = nullptr;
  if (const int code = git.git_tree_lookup(&found, handle_.get(), &id)) fail_to_read(code);
  const GitOwned<git_tree> owned(found);
  std::vector<GitEntry> entries;
  const std::size_t count = git.git_tree_entrycount(found);
  entries.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const git_tree_entry* entry = git.git_tree_entry_byindex(found, i);
    entries.push_back({git.git_tree_entry_name(entry), kind_of(git.git_tree_entry_filemode(entry)),
                       from_libgit2(*git.git_tree_entry_id(entry))});
  }
  return entries;
}

std::optional<std::string> GitRepository::file(const ObjectId& blob, std::size_t limit) const {
  const std::lock_guard lock(mutex_);
  const Libgit2& git = libgit2();
  const git_oid id = to_libgit2(blob);
  std::size_t size = 0;
  git_object_t type = GIT_OBJECT_INVALID;
  if (const int code = git.git_odb_read_header(&size, &type, objects_.get(), &id)) {
    fail_to_read(code);
  }
  if (size > limit) return std::nullopt;
  git_odb_object* found = nullptr;
  if (const int code = git.git_odb_read(&found, objects_.get(), &id)) fail_to_read(code);
  const GitOwned<git_odb_object> owned(found);
  return std::string(static_cast<const char*>(git.git_odb_object_data(found)),
                     git.git_odb_object_size(found));
}

std::optional<ObjectId> GitRepository::id_of_file(const fs::path& absolute_path) const {
  const std::lock_guard lock(mutex_);
  git_oid id{};
  const int code = libgit2().git_repository_hashfile(&id, handle_.get(), absolute_path.c_str(),
                                                     GIT_OBJECT_BLOB, nullptr);
  return code == 0 ? std::optional(from_libgit2(id)) : std::nullopt;
}

bool GitRepository::is_submodule(const fs::path& from_root) const {
  const std::lock_guard lock(mutex_);
  const Libgit2& git = libgit2();
  git_index* index = nullptr;
  if (git.git_repository_index(&index, handle_.get()) != 0) return false;
  const GitOwned<git_index> owned(index);
  const git_index_entry* entry = git.git_index_get_bypath(index, from_root.c_str(), 0);
  return entry != nullptr && entry->mode == GIT_FILEMODE_COMMIT;
}

}  // namespace followup
