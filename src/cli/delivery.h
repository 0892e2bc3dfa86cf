// Who was really told what, for the coordinator.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "cli/outbox.h"
#include "mail/letters.h"
#include "mail/sent_record.h"

namespace followup {

// From the record and not from the messages as they would be now: since their readers were written
// to, actions may have come or gone. `tried` are the ids of the messages that this run has tried.
Delivery delivery_of(const std::vector<OutgoingMessage>& owners, const std::string& digest,
                     const SentRecord& record, const std::set<std::string>& tried);

}  // namespace followup
