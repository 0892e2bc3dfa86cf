// Labels in running text: "2. LEGAL FRAMEWORK WHAT: Development of tools WHO: ILO, IOM WHEN: May".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "import/field_names.h"
#include "import/source_document.h"

namespace followup {

struct ProseLabel {
  ImportField field = ImportField::note;
  std::size_t begin = 0;
  std::size_t end = 0;  // after the colon
  // A question word or PARTNERS. Other labels are words of the sentence more often.
  bool is_question = false;
};

// For each paragraph its labels, in order. Small letters make no label where others are written
// with capitals: "those who: …".
std::vector<std::vector<ProseLabel>> labels_in(const std::vector<SourceParagraph>& paragraphs);

// Whether all letters are capitals.
bool is_in_capitals(std::string_view text);

}  // namespace followup
