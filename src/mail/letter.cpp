// What text and HTML say in the same words.
#include "mail/letter.h"

#include <fmt/format.h>

namespace followup {

std::string place_of(const DigestEntry& action, const PhraseBook& phrases) {
  return phrases.say(
      Phrase::place,
      {{"id", action.id}, {"file", action.file}, {"line", fmt::format("{}", action.line)}});
}

std::string deadline_of(const DigestEntry& action) {
  if (!action.last_day) return action.deadline;
  const std::string day = iso(*action.last_day);
  return action.deadline == day ? day : fmt::format("{} ({})", day, action.deadline);
}

}  // namespace followup
