// What every mapping of a plan file has in common.
#pragma once

#include <string_view>

#include "followup/list.h"
#include "followup/source.h"

namespace followup {

// A key that is there without a value that can be used.
struct KeyRemark {
  std::string_view key;
  Place place;                // of the key
  bool is_unreadable = true;  // reported already; false: nothing stands after the key
};

// What every mapping of a plan has: where it stands, and its keys that could not be used.
struct Record {
  Place place;  // of its first key
  List<KeyRemark> remarks;

  // A problem of this key was reported: it is not missing as well.
  bool is_unreadable(std::string_view key) const;
  // Where to say that `key` is missing: at the key if it is there with nothing after it.
  Place place_of_missing(std::string_view key) const;
};

}  // namespace followup
