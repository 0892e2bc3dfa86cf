// Ids as libgit2 has them, and as all others do.
#pragma once

#include <git2/oid.h>

#include <algorithm>

#include "git/object_id.h"

namespace followup {

inline ObjectId from_libgit2(const git_oid& id) {
  ObjectId own;
  std::ranges::copy(id.id, own.bytes.begin());
  return own;
}

inline git_oid to_libgit2(const ObjectId& id) {
  git_oid theirs{};
  std::ranges::copy(id.bytes, std::begin(theirs.id));
  return theirs;
}

}  // namespace followup
