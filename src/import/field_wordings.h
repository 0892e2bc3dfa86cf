// The tables of words behind field_names.h. A new word is added to its row; a new language is
// another file wordings_<language>.cpp.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "import/field_names.h"

namespace followup {

// Small letters, without punctuation; accents make no difference. Sources: the templates of the IOM
// Development Fund, UNDP, UN Women, UNICEF, UNFPA, WFP, WHO, FAO and ILO, the reports of OIOS, and
// the same words in the other languages of the United Nations in which these are filled in.
struct FieldWordings {
  ImportField field;
  std::string_view words;  // with | between them
};

std::span<const FieldWordings> english_wordings();
std::span<const FieldWordings> french_wordings();
std::span<const FieldWordings> spanish_wordings();
std::span<const FieldWordings> russian_wordings();
std::span<const FieldWordings> arabic_wordings();

// Those of all languages. Where two mean different things by a word, the first one counts.
std::vector<FieldWordings> field_wordings();

}  // namespace followup
