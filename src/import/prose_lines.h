// The lines of a text whose labels stand in the running lines.
#pragma once

#include <vector>

#include "import/prose_labels.h"
#include "import/source_document.h"

namespace followup {

struct ProseLine {
  SourceParagraph paragraph;
  std::vector<ProseLabel> labels;
  bool is_after_gap = false;  // an empty line
};

// Every line that is not empty, those in cells of tables as well. Nothing if the text says nowhere
// what is done, and who does it or when, or if it has the labels of a response matrix.
std::vector<ProseLine> prose_lines(const SourceDocument& document);

}  // namespace followup
