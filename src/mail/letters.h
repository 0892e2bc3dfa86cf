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
};

// Its letters point into the report, which is one with digests.
class LetterWriter {
 public:
  LetterWriter(LetterKind kind, const Report& report, const PhraseBook& phrases);

  // By address. Whoever has nothing left to do gets none.
  std::vector<AddressedLetter> for_owners(const std::function<bool(const Digest&)>& is_taken) const;
  // Nothing where there is nothing to say. Without a delivery nothing is said of it.
  std::optional<AddressedLetter> for_coordinator(const Mailbox& to, const Delivery* delivery) const;

 private:
  LetterKind kind_;
  const Report& report_;
  const PhraseBook& phrases_;
};

// "IOM Tajikistan <iom@example.org> (5)": a line of a delivery.
std::string delivery_line(const AddressedLetter& letter);

// Whether this is the name or the address of the reader, or of a party for which they get mail.
bool is_meant(const Digest& digest, const std::string& owner);

}  // namespace followup
