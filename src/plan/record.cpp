// Questions to a record about its keys.
#include "followup/record.h"

namespace followup {

bool Record::is_unreadable(std::string_view key) const {
  for (const KeyRemark& remark : remarks) {
    if (remark.is_unreadable && remark.key == key) return true;
  }
  return false;
}

Place Record::place_of_missing(std::string_view key) const {
  for (const KeyRemark& remark : remarks) {
    if (!remark.is_unreadable && remark.key == key) return remark.place;
  }
  return place;
}

}  // namespace followup
