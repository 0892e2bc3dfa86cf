// libgit2, opened when something is read from git (src/shared_library.h says why).
#pragma once

#include <git2.h>

#include <memory>

#include "shared_library.h"

namespace followup {

// The functions that are used, under their own names.
// clang-format off
#define FOLLOWUP_LIBGIT2_FUNCTIONS(function) \
  function(git_libgit2_init)                 \
  function(git_libgit2_opts)                 \
  function(git_error_last)                   \
  function(git_repository_discover)          \
  function(git_buf_dispose)                  \
  function(git_repository_open_ext)          \
  function(git_repository_free)              \
  function(git_repository_workdir)           \
  function(git_repository_path)              \
  function(git_repository_head_unborn)       \
  function(git_repository_is_shallow)        \
  function(git_repository_odb)               \
  function(git_repository_hashfile)          \
  function(git_repository_index)             \
  function(git_repository_mergehead_foreach) \
  function(git_index_get_bypath)             \
  function(git_index_entrycount)             \
  function(git_index_get_byindex)            \
  function(git_index_free)                   \
  function(git_reference_foreach_name)       \
  function(git_reference_lookup)             \
  function(git_reference_symbolic_target)    \
  function(git_reference_free)               \
  function(git_revparse_single)              \
  function(git_object_peel)                  \
  function(git_object_free)                  \
  function(git_commit_id)                    \
  function(git_commit_tree_id)               \
  function(git_commit_time)                  \
  function(git_commit_time_offset)           \
  function(git_commit_lookup)                \
  function(git_commit_parentcount)           \
  function(git_commit_parent_id)             \
  function(git_commit_summary)               \
  function(git_commit_author_with_mailmap)   \
  function(git_commit_free)                  \
  function(git_signature_free)               \
  function(git_mailmap_from_repository)      \
  function(git_mailmap_free)                 \
  function(git_merge_base)                   \
  function(git_tree_lookup)                  \
  function(git_tree_entrycount)              \
  function(git_tree_entry_byindex)           \
  function(git_tree_entry_name)              \
  function(git_tree_entry_id)                \
  function(git_tree_entry_filemode)          \
  function(git_tree_free)                    \
  function(git_odb_read_header)              \
  function(git_odb_read)                     \
  function(git_odb_object_data)              \
  function(git_odb_object_size)              \
  function(git_odb_object_free)              \
  function(git_odb_free)
// clang-format on

struct Libgit2 {
  FOLLOWUP_LIBGIT2_FUNCTIONS(FOLLOWUP_LIBRARY_FUNCTION)
};

// Opened and set up once, and never closed. Throws Failure if it is not installed.
const Libgit2& libgit2();

// The last thing that went wrong, in the library's words, safe to show.
std::string libgit2_error();

struct GitCloser {
  void operator()(git_reference* it) const { libgit2().git_reference_free(it); }
  void operator()(git_object* it) const { libgit2().git_object_free(it); }
  void operator()(git_commit* it) const { libgit2().git_commit_free(it); }
  void operator()(git_signature* it) const { libgit2().git_signature_free(it); }
  void operator()(git_index* it) const { libgit2().git_index_free(it); }
  void operator()(git_tree* it) const { libgit2().git_tree_free(it); }
  void operator()(git_odb_object* it) const { libgit2().git_odb_object_free(it); }
};

// What the library has given and wants back.
template <class Type>
using GitOwned = std::unique_ptr<Type, GitCloser>;

}  // namespace followup
