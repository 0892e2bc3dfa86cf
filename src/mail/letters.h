// From a report to the letters that it becomes: one for each owner, one for the coordinator.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/report.h"
#include "mail/letter.h"
#include "text/mailbox.h"

namespace followup {

// What letters are about.
enum class LetterKind : std::uint8_t {
  overdue,
  due,
  summary,  // counts of all actions, and what is overdue
};

struct AddressedLetter {
  Mailbox to;
  bool is_for_coordinator = false;
  std::vector<const DigestEntry*> actions;  // that it is about
  Letter letter;
};

// Who was written to, as far as is known when the coordinator is.
struct Delivery {
  std::vector<std::string> written_to;
  std::vector<std::string> not_accepted;
  std::vector<std::string> in_doubt;
  std::vector<std::string> not_told;  // readers, with the actions that nobody has written to them
};

// Of a report with digests, into which the letters point. By address; whoever has nothing left to
// do gets none.
std::vector<AddressedLetter> letters_to_owners(LetterKind kind, const Report& report,
                                               const PhraseBook& phrases,
                                               const std::function<bool(const Digest&)>& is_taken);

// The same for whoever gets everything. Nothing where there is nothing to say; without a delivery
// nothing is said of it.
std::optional<AddressedLetter> letter_about_everything(LetterKind kind, const Report& report,
                                                       const PhraseBook& phrases, const Mailbox& to,
                                                       const Delivery* delivery);

// "IOM Tajikistan <iom@example.org> (5)": a line of a delivery.
std::string delivery_line(std::string_view reader, std::size_t actions);

// "IOM Tajikistan <iom@example.org>: AP/3, AP/4": a line of what was not told.
std::string untold_line(std::string_view reader, const std::vector<std::string>& ids);

// The ids of the actions that stand in a letter with their words.
std::vector<std::string> actions_told(const Letter& letter);

}  // namespace followup
