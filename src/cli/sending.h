// Handing messages over to the mail system, each once.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/outbox.h"
#include "mail/letters.h"

namespace followup {

// The messages of one run.
struct OutgoingMail {
  std::string digest;  // the same for each run of the day
  std::vector<OutgoingMessage> owners;
  // Written when it is known what became of the others; nothing if there is nobody to tell.
  std::function<std::optional<OutgoingMessage>(const Delivery&)> coordinator;
};

// What was accepted is said on standard output at once; what was refused or is in doubt on standard
// error, which ends with 2. Throws Failure before anything is handed over if nothing can be.
void send(Execution& execution, const std::string& command, const OutgoingMail& mail);

// --not-arrived: of these messages only those that it names, as long as they are in doubt.
void send_not_arrived(Execution& execution, const std::string& command, const OutgoingMail& mail);

}  // namespace followup
