// Slips in text without quotes, which YAML reads in its own way without a word.
#pragma once

#include <string_view>

#include "followup/source.h"

namespace followup {

// "Report #12" keeps only "Report": the rest is a comment for YAML. Returns the place of what is
// cut off from the text at `place`, or an empty place. A # with a blank after it is meant as a
// comment.
Place find_cut_text(std::string_view source, Place place);

// "-WHO" in lines of their own, or a second dash further to the right, is one text for YAML and a
// list for the one who wrote it. `written` is the text as it stands in the file.
bool looks_like_list(std::string_view written);

}  // namespace followup
