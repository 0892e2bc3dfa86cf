// Messages of which nobody knows whether they went out: naming them, and settling them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/outbox.h"
#include "mail/sent_record.h"

namespace followup {

// Where the record of what was sent lies; nothing where no place is known that stays. Says so if a
// variable is ignored.
std::optional<std::string> state_folder(Execution& execution);

// The same; throws Failure where there is none.
std::string required_state_folder(Execution& execution);

// Waits while another run holds it, and says so at a terminal. Throws Failure, as SentRecord does.
SentRecord opened_record(Execution& execution, const std::string& folder);

// The command that sends this message, as long as it is in doubt, and no other; to be pasted
// anywhere.
std::string command_if_not_arrived(const Execution& execution, const std::string& folder,
                                   const OutgoingMessage& outgoing);

// The command that notes that it has arrived; `id` may be all_arrived.
std::string command_to_settle(const Execution& execution, const std::string& folder,
                              const std::string& id);

// Each on standard error, with the commands that settle it; the exit code is 2 then.
void report_doubts(Execution& execution, const SentRecord& record, const std::string& folder);

// The ids of --not-arrived that are in doubt; of the others it is said that they are settled.
// Throws Failure if one never was in doubt.
std::vector<std::string> not_arrived_ids(Execution& execution, const SentRecord& record,
                                         const std::string& folder);

// --arrived: what is named counts as sent; nothing else happens.
void settle_arrived(Execution& execution);

}  // namespace followup
