// The ids of a plan, from the numbers of a document.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>

#include "import/tracking_draft.h"

namespace followup {

// An id is one part of a path and one line.
std::string as_id(std::string text);

// The ids of siblings: as written, or by position where nothing is written. One that is written
// twice becomes another, and a remark says so.
class Ids {
 public:
  explicit Ids(const ValueDraft& values) : values_(values) {}

  std::string next(const std::string& written, const std::string& place);

 private:
  const ValueDraft& values_;
  std::size_t position_ = 0;
  std::set<std::string> taken_;
  std::map<std::string, std::size_t> times_;  // of ids that stand several times
};

// "MA.0375 Technical Support …": letters and digits in front are the number of the evaluation.
struct NumberedTitle {
  std::string id;
  std::string title;
};
NumberedTitle numbered_title(const std::string& text);

}  // namespace followup
