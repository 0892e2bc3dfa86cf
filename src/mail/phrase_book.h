// Fixed phrases in the language of an office.
#pragma once

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "followup/configuration.h"
#include "followup/phrases.h"

namespace followup {

using Filling = std::pair<std::string_view, std::string_view>;  // {name}, and what stands there

class PhraseBook {
 public:
  PhraseBook();
  // With the phrases of a followup.yaml. Throws Failure, with the place, for a name that is not
  // known and for braces that nothing fills.
  explicit PhraseBook(const Configuration& configuration);

  std::string say(Phrase phrase, std::initializer_list<Filling> fillings = {}) const;
  // "1 day", "412 days".
  std::string days(std::int64_t count) const;

 private:
  std::array<std::string, number_of_phrases> phrases_;
};

}  // namespace followup
