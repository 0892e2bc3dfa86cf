// All languages, one after the other.
#include "import/field_wordings.h"

namespace followup {

std::vector<FieldWordings> field_wordings() {
  std::vector<FieldWordings> all;
  for (const auto& of_language : {english_wordings(), french_wordings(), spanish_wordings(),
                                  russian_wordings(), arabic_wordings()}) {
    all.insert(all.end(), of_language.begin(), of_language.end());
  }
  return all;
}

}  // namespace followup
