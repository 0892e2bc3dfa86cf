// What text and HTML say in the same words.
#include "mail/letter.h"

#include <fmt/format.h>

#include <utility>

namespace followup {

std::string place_of(const DigestEntry& action, const PhraseBook& phrases) {
  return phrases.say(
      Phrase::place,
      {{"id", action.id}, {"file", action.shown_file}, {"line", fmt::format("{}", action.line)}});
}

std::vector<LetterField> fields_of(const DigestEntry& action, const PhraseBook& phrases) {
  std::vector<LetterField> fields;
  const auto add = [&](Phrase title, std::string words) {
    if (!words.empty()) fields.push_back({phrases.say(title), std::move(words)});
  };
  add(Phrase::deadline, action.deadline);
  add(Phrase::status, action.status);
  add(Phrase::owner, fmt::format("{}", fmt::join(action.owners, ", ")));
  add(Phrase::partners, fmt::format("{}", fmt::join(action.partners, ", ")));
  add(Phrase::plan, action.plan);
  return fields;
}

}  // namespace followup
