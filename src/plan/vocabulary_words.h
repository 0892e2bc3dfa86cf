// The words of the field, with what each stands for.
#pragma once

#include <span>
#include <string_view>

#include "followup/vocabulary.h"

namespace followup {

// A word of French or Spanish that has a form for each gender is written with both, as
// "achevé(e)" or "concluido/a", and is known in either.
template <class Meaning>
struct WordRow {
  std::string_view word;
  Meaning meaning;
};

// The first word of each meaning is the canonical one.
std::span<const WordRow<Status>> status_words();
std::span<const WordRow<Response>> response_words();
std::span<const WordRow<Priority>> priority_words();

}  // namespace followup
