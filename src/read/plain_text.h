// Slips in text without quotes, which YAML reads in its own way without a word.
#pragma once

#include <string_view>

#include "followup/source.h"
#include "followup/tree.h"

namespace followup {

// A text without quotes.
struct PlainText {
  std::string_view words;
  Place place;
  bool is_in_one_line = false;
};

// Takes off what is not seen of it. What looks like a slip in it is reported; it returns whether a
// value is left. "Report #12" keeps only "Report", because the rest is a comment for YAML. Dashes
// and bullets that make no list are one text for YAML, and a list for the one who wrote them.
bool tidy_plain_text(PlainText& plain, const Source& source, Diagnostics& problems);

// Whether a text, as it stands in the file, has a dash or bullet at the beginning of a line. Where
// it begins below its key (`is_below`), its first line counts as well.
bool looks_like_list(std::string_view written, bool is_below);

}  // namespace followup
