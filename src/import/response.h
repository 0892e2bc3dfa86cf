// Management responses: ticked boxes, or a word before the explanation.
#pragma once

#include <string>

#include "followup/vocabulary.h"
#include "import/raw_plan.h"

namespace followup {

enum class Answer : std::uint8_t {
  none,          // nothing is written
  found,         // `word` says it
  unknown_word,  // `word` is no word of the vocabulary
  no_box,        // there are boxes, and none is ticked
  several_boxes,
};

struct ImportedResponse {
  Answer answer = Answer::none;
  std::string word;
  std::string explanation;  // what stands beside the answer
};

ImportedResponse response_of(const RawValue& value, const Vocabulary& vocabulary);

}  // namespace followup
