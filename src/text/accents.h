// Words as people write them with or without accents.
#pragma once

#include <string>
#include <string_view>

namespace followup {

// Letters without the marks on them, and "œ" as "oe": capitals often have none, as in "ETAT". For
// comparing with words whose language is known: elsewhere a mark makes another letter.
std::string without_accents(std::string_view valid_utf8);

// word_key() in which accents make no difference either: under it the words of vocabularies are
// looked up.
std::string plain_word_key(std::string_view word);

std::string capital_of(std::string_view letter);

}  // namespace followup
