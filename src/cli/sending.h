// Handing messages over to the mail system, each once.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/outbox.h"
#include "mail/letters.h"

namespace followup {

// The coordinator's message is written when it is known what became of the others. What was
// accepted is said on standard output at once; what was refused or is in doubt on standard error,
// which ends with 2. Throws Failure before anything is handed over if nothing can be.
void send(Execution& execution, const std::string& command,
          const std::vector<OutgoingMessage>& owners,
          const std::function<std::optional<OutgoingMessage>(const Delivery&)>& coordinator);

}  // namespace followup
