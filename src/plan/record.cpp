// Questions to a record about its keys.
#include "followup/record.h"

#include <algorithm>

namespace followup {

bool Record::is_unreadable(std::string_view key) const {
  return std::ranges::any_of(remarks,
                             [&](const KeyRemark& r) { return r.is_unreadable && r.key == key; });
}

Place Record::place_of_missing(std::string_view key) const {
  for (const KeyRemark& remark : remarks) {
    if (!remark.is_unreadable && remark.key == key) return remark.place;
  }
  return place;
}

}  // namespace followup
