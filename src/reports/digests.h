// Who is written about an action, and what.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "followup/digest.h"
#include "followup/tracking.h"
#include "reports/maker.h"

namespace followup {

// Somebody who owns an action or helps with it.
struct Reader {
  std::vector<std::string> mentioned;  // in the plan; empty: nobody is
  std::string address;                 // empty if nobody has one
  std::string name;                    // of whoever has the address
  bool leads = false;
};

// An action for its readers, after its plan is gone.
struct MailedAction {
  DigestEntry entry;
  std::vector<Reader> readers;  // each address and each name once
  std::vector<UnusableAddress> unusable;
};

// Of a party, or of the nearest above it; nothing if it is written to at an address of its own.
std::optional<UnusableAddress> unusable_address(std::string_view name,
                                                const PartyDirectory& directory);

MailedAction mailed_action(const TrackedAction& action, const PlanInReport& in, std::int64_t line);

// In the order of the actions.
Digests digests_of(std::vector<MailedAction> actions);

}  // namespace followup
