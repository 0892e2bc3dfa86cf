// "# followup: ignore[rule] why": a comment that silences a rule, visibly.
#pragma once

#include <vector>

#include "followup/source.h"

namespace followup {

struct IgnoreComment {
  Place place;              // from the # to the end of the line
  std::vector<Text> rules;  // as written; empty if none is named
  Text reason;              // empty words if there is none
  Text misspelt;            // a word that is nearly "ignore"; absent otherwise
  bool is_for_file = false;
  // The line that it is about: its own, or the next one if it stands alone. Ends of lines belong to
  // no line. Empty if nothing follows.
  Place line;
};

}  // namespace followup
